import { isRecord, listOf } from "../content/untyped.js";

/** The marked contents (MCID) of a page that its structure tree calls a figure and describes in words; at most `limit` nodes are asked. */
export function figureMarks(tree: unknown, limit = 100_000): ReadonlySet<number> {
  const marks = new Set<number>();
  const open: { readonly node: unknown; readonly inFigure: boolean }[] = [{ node: tree, inFigure: false }];
  for (let seen = 0; open.length > 0 && seen < limit; seen++) {
    const next = open.pop();
    if (next === undefined || !isRecord(next.node)) continue;
    const { node } = next;
    const inFigure = next.inFigure || (node["role"] === "Figure" && typeof node["alt"] === "string" && node["alt"] !== "");
    const mark = /_mc(\d{1,9})$/u.exec(typeof node["id"] === "string" ? node["id"] : "")?.[1];
    if (inFigure && mark !== undefined) marks.add(Number(mark));
    for (const child of listOf(node["children"])) open.push({ node: child, inFigure });
  }
  return marks;
}
