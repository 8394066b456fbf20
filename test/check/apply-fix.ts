import type { Range } from "../../src/base/range.js";
import type { Finding } from "../../src/check/finding.js";

/** What an edit takes the place of. */
export const editOf = ({ fix, range }: Pick<Finding, "fix" | "range">): Range =>
  !fix || fix.mode === "comment" ? range : (fix.range ?? (fix.mode === "insert" ? [range[1], range[1]] : range));

/** The text after one fix; an article gets a number of its own where the others have one, since a plain text has no list that counts. */
export function applyFix(text: string, { fix, range, quote }: Finding): string {
  if (!fix || fix.mode === "comment") return text;
  const [start, end] = editOf({ fix, range });
  const [title = "", ...items] = fix.text.split("\n");
  const number = numbered.test(text) ? "第八十八条 " : "";
  const rest = text.charAt(end) === "\n" || end === text.length ? "" : "\n";
  const put = quote === "" ? `\n${number}${title}\n${items.join("\n")}${rest}` : fix.text;
  return text.slice(0, start) + put + text.slice(end);
}

const numbered = /第[一二三1-3][条條]|[一二三1-3][、.]/u;
