import { isWrapped } from "./wrapped.js";

/** A web copy: all in one line, headings glued to what follows, half-width signs. Rows of tables and wrapped lines say nothing without their line ends. */
export const oneLine = (text: string): string =>
  isWrapped(text) || /\t|\S\u3000{2,}\S+\n\S+\u3000{2,}|[｜|│]/u.test(text.split(/盖章|公章|签字/u)[0] ?? "") ? text : joined(text);

const joined = (text: string): string =>
  halfWidth(
    text
      .split("\n")
      .map((line) => line.trim())
      .join(""),
  );

/** Commas, colons, semicolons and brackets as a web page has them. */
export const halfWidth = (text: string): string =>
  text.replaceAll(/[，：；（）]/gu, (sign) => ({ "，": ",", "：": ":", "；": ";", "（": "(", "）": ")" })[sign] ?? sign);
