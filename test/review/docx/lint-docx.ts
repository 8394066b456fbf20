import type { DocxSource } from "../../../src/read/docx/docx-source.js";
import { attribute } from "../../../src/read/docx/xml/attribute.js";
import type { XmlTree } from "../../../src/read/docx/xml/xml-tree.js";

const tracked = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange"]);

/** What Word minds and Microsoft's validator does not see. */
export function lintDocx({ model }: DocxSource): string[] {
  const parts = new Set(model.stories.map(({ part }) => part));
  return [...parts].flatMap(({ tree, name }) => lintPart(tree).map((fault) => `${name}: ${fault}`));
}

function lintPart(tree: XmlTree): string[] {
  const faults: string[] = [];
  const ids = new Map<string, number>();
  const ranges = new Map<string, string[]>();
  const depth = { begin: 0 };
  tree.names.forEach((name, node) => {
    const above = ancestors(tree, node);
    const id = attribute(tree, node, "w:id") ?? "";
    if (tracked.has(name)) ids.set(id, (ids.get(id) ?? 0) + 1);
    if (name === "w:t" && above.includes("w:del")) faults.push("w:t inside w:del");
    if (name === "w:delText" && !above.some((one) => one === "w:del" || one === "w:moveFrom")) faults.push("w:delText outside w:del");
    if (name === "w:ins" && above.includes("w:ins") && above.includes("w:p") && above.indexOf("w:ins") < above.indexOf("w:p"))
      faults.push("w:ins inside w:ins");
    if (name === "w:tc" && !endsInParagraph(tree, node)) faults.push("cell without a paragraph at its end");
    if (name === "w:p" && above[0] === "w:p") faults.push("paragraph inside a paragraph");
    if (/^w:comment(?:RangeStart|RangeEnd|Reference)$/u.test(name)) ranges.set(id, [...(ranges.get(id) ?? []), name]);
    if (name === "w:fldChar")
      depth.begin += attribute(tree, node, "w:fldCharType") === "begin" ? 1 : attribute(tree, node, "w:fldCharType") === "end" ? -1 : 0;
  });
  for (const [id, count] of ids) if (count > 1 && id !== "") faults.push(`${count} tracked changes with id ${id}`);
  for (const [id, marks] of ranges)
    if (!["w:commentRangeStart,w:commentRangeEnd,w:commentReference", "w:commentReference"].includes(marks.join()))
      faults.push(`comment ${id} has ${marks.join(" ")}`);
  if (depth.begin !== 0) faults.push("fields do not balance");
  return faults;
}

/** The names above, nearest first. */
function ancestors(tree: XmlTree, node: number): string[] {
  const names: string[] = [];
  for (let at = tree.parents[node] ?? -1; at >= 0; at = tree.parents[at] ?? -1) names.push(tree.names[at] ?? "");
  return names;
}

function endsInParagraph(tree: XmlTree, cell: number): boolean {
  let last = "";
  for (let at = cell + 1; at < (tree.after[cell] ?? 0); at = tree.after[at] ?? Infinity)
    if (!tree.names[at]?.startsWith("#")) last = tree.names[at] ?? "";
  return ["w:p", "w:sdt", "w:customXml", "w:bookmarkEnd", "mc:AlternateContent"].includes(last);
}
