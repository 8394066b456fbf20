import type { Label } from "../../../document/label.js";

const han = "零一二三四五六七八九十";

/** 1 to 19 in Han. */
const hanNumber = (value: number): string => (value <= 10 ? (han[value] ?? "") : `十${han[value - 10] ?? ""}`);

/**
 * The number of the `count`-th clause put in behind one numbered by hand: 第五条之一, since renumbering what follows would
 * break every reference to it.
 */
export function typedLabel({ style, text }: Label, count: number): string {
  switch (style) {
    case "article":
    case "han":
    case "capital":
      return `${text}之${hanNumber(count)}${style === "article" ? "" : "、"}`;
    case "decimal":
      return `${text}-${count}`;
    default:
      return text.replace(
        /^(\D*)(.*?)(\D*)$/u,
        (_, before: string, number: string, after: string) => `${before}${number}-${count}${after}`,
      );
  }
}

/** The number of the `count`-th item below a clause, in the shape that items of the document have. */
export function itemLabel({ style, text }: Label, count: number): string {
  switch (style) {
    case "han":
      return `${hanNumber(count)}、`;
    case "han-paren":
      return `${text.startsWith("(") ? "(" : "（"}${hanNumber(count)}${text.endsWith(")") ? ")" : "）"}`;
    case "arabic-paren":
      return text.replace(/\d+/u, String(count));
    case "circled":
      return String.fromCodePoint(0x2460 + count - 1);
    case "arabic":
      return text.replace(/[\d０-９]+/u, String(count));
    default:
      return `（${count}）`;
  }
}
