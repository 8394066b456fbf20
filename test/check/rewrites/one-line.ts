import { isWrapped } from "./wrapped.js";

/**
 * A web copy: prose in one line, headings glued to what follows, half-width signs. A copied table keeps its rows, since rows that ran
 * together are no table any more; lines that are wrapped already say nothing without their line ends.
 */
export const oneLine = (text: string): string => (isWrapped(text) ? text : joined(text));

/** A row with its cells, or one of columns that were laid out with gaps; a short label, a gap and its value. */
const row = /^(?![第附一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾])[〇㐀-鿿]{2,8}\u3000(?!.*。)|\t|\S\u3000{2,}\S|\S {2,}\S|[｜|│]/u;

function joined(text: string): string {
  const lines: string[] = [];
  let open = false;
  for (const line of text.split("\n").map((one) => one.trim())) {
    const isRow = row.test(line);
    if (open && !isRow) lines.push(`${lines.pop() ?? ""}${line}`);
    else lines.push(line);
    open = !isRow;
  }
  return halfWidth(lines.join("\n"));
}

/** Commas, colons, semicolons and brackets as a web page has them. */
export const halfWidth = (text: string): string =>
  text.replaceAll(/[，：；（）]/gu, (sign) => ({ "，": ",", "：": ":", "；": ";", "（": "(", "）": ")" })[sign] ?? sign);
