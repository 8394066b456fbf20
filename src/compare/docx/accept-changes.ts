import { viewBit } from "../../read/docx/model/docx-view.js";
import type { DocxParagraph } from "../../read/docx/model/docx-paragraph.js";
import type { DocxSource } from "../../read/docx/docx-source.js";
import { docxSource, readDocx } from "../../read/docx/read-docx.js";
import { joinParagraphs, type Joined } from "../../read/docx/view/join-paragraphs.js";
import type { XmlTree } from "../../read/docx/xml/xml-tree.js";
import type { Range } from "../../base/range.js";
import { dialectAt } from "../../review/docx/edit/dialect.js";
import { contentStart } from "../../review/docx/edit/gap-at.js";
import { PackageEditor } from "../../review/docx/package/package-editor.js";

/** Marks of changes that go without a trace when these are accepted. */
const traces =
  /^w:(?:(?:rPr|pPr|sectPr|tblPr|tcPr|trPr|tblGrid|tblPrEx|numbering)Change|(?:move(?:From|To)|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)|cellIns)$/u;

/** The body's file with all tracked changes accepted, as if they had never been tracked; undefined where that cannot be proved. */
export function acceptChanges(source: DocxSource): DocxSource | undefined {
  const { model } = source;
  if (docxSource(model, "original").text === source.text && !model.package.main.tree.names.some((name) => traces.test(name))) return source;
  const { main } = model.package;
  const body = model.stories.filter(({ part, kind }) => part === main && (kind === "body" || kind === "textbox"));
  const gone = [
    ...goneMarks(main.tree),
    ...body.flatMap(({ paragraphs }) => joinParagraphs(paragraphs, "current").flatMap((joined) => goneEnds(main.tree, joined))),
  ];
  const stamp = { author: "", date: "", freshId: () => 0 };
  const editor = new PackageEditor(model.package, stamp, dialectAt(main.tree, 0).strict);
  for (const [start, end] of united(gone)) editor.part(main).replace(start, end, "");
  const read = readDocx(editor.finish());
  return read.ok && read.value.text === source.text ? read.value : undefined;
}

/** What goes of elements that track a change: the mark, or all that was deleted under it. */
function goneMarks(tree: XmlTree): Range[] {
  const { names, parents, starts, opens, ends } = tree;
  return names.flatMap((name, node): Range[] => {
    const whole: Range = [starts[node] ?? 0, ends[node] ?? 0];
    const parent = names[parents[node] ?? -1];
    const isMark = parent === "w:rPr" || parent === "w:numPr";
    if (traces.test(name)) return [whole];
    if (name === "w:cellDel") return around(tree, node, "w:tc");
    if (name === "w:ins" || name === "w:moveTo") {
      if (isMark || parent === "w:trPr" || opens[node] === ends[node]) return [whole];
      return [
        [whole[0], opens[node] ?? 0],
        [tree.xml.lastIndexOf("<", whole[1] - 1), whole[1]],
      ];
    }
    if (name === "w:del" || name === "w:moveFrom") return parent === "w:trPr" ? around(tree, node, "w:tr") : [whole];
    return [];
  });
}

function around(tree: XmlTree, node: number, name: string): Range[] {
  for (let at = node; at >= 0; at = tree.parents[at] ?? -1)
    if (tree.names[at] === name) return [[tree.starts[at] ?? 0, tree.ends[at] ?? 0]];
  return [];
}

/** What goes where paragraphs run together because the end between them was deleted. */
function goneEnds(tree: XmlTree, { paragraphs, shown }: Joined): Range[] {
  const whole = ({ node }: DocxParagraph): Range => [tree.starts[node] ?? 0, tree.ends[node] ?? 0];
  if (!shown) return paragraphs.map(whole);
  if (paragraphs.length === 1) return [];
  const speaking = paragraphs.filter(says);
  const kept = speaking.length > 0 ? speaking : paragraphs.slice(-1);
  const silent = paragraphs.filter((paragraph) => !kept.includes(paragraph)).map(whole);
  const seams = kept.slice(1).flatMap((paragraph, at): Range[] => {
    const [, end] = whole(kept[at] ?? paragraph);
    return [
      [tree.xml.lastIndexOf("<", end - 1), end],
      [tree.starts[paragraph.node] ?? 0, contentStart(tree, paragraph.node)],
    ];
  });
  return [...silent, ...seams];
}

const says = ({ segments }: DocxParagraph): boolean => segments.some(({ views, text }) => text !== "" && (views & viewBit.current) !== 0);

/** The same places without overlaps. */
function united(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = out.at(-1);
    if (last && range[0] < last[1]) out[out.length - 1] = [last[0], Math.max(last[1], range[1])];
    else out.push(range);
  }
  return out;
}
