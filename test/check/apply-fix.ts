import type { Finding } from "../../src/check/finding.js";

/** The text after one fix; an article gets a number of its own, since a plain text has no list that counts. */
export function applyFix(text: string, { fix, range, quote }: Finding): string {
  if (!fix || fix.mode === "comment") return text;
  const [start, end] = fix.range ?? (fix.mode === "insert" ? [range[1], range[1]] : range);
  const [title = "", ...items] = fix.text.split("\n");
  const put = quote === "" ? `\n第八十八条 ${title}\n${items.join("\n")}` : fix.text;
  return text.slice(0, start) + put + text.slice(end);
}
