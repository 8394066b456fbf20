import { labelOf, type Label } from "../document/label.js";
import type { Range } from "../base/range.js";
import type { Reading, ReadingParagraph } from "./reading/reading.js";

/** One numbered clause with its number taken apart. */
export interface Numbered {
  readonly label: Label;
  readonly paragraph: ReadingParagraph;
  readonly part: ReadingParagraph["part"];
  readonly annex: string | undefined;
  /** Labels above it, outermost first. */
  readonly above: readonly string[];
}

/** Every clause of the contract with a number, once, in order. */
export function numberedClauses(reading: Reading): Numbered[] {
  const seen = new Set<unknown>();
  return reading.paragraphs.flatMap((paragraph): Numbered[] => {
    const { clause, path, annex, part } = paragraph;
    if (!clause || clause.label === "" || seen.has(clause)) return [];
    seen.add(clause);
    const text = path.at(-1);
    const label =
      text === undefined
        ? undefined
        : labelOf(`${text}${/^[\d.]+$/u.test(text) && text.includes(".") ? " " : /[.、）)条章节款部编]$/u.test(text) ? "" : "、"}文`);
    return label ? [{ label: { ...label, text: text ?? "" }, paragraph, part, annex, above: path.slice(0, -1) }] : [];
  });
}

/** What a reference can point at. */
export interface ClauseIndex {
  /** Numbers of the body's articles (第X条, or the outermost numbers where no 条 is used). */
  readonly articles: ReadonlySet<number>;
  readonly lastArticle: number;
  readonly chapters: ReadonlySet<number>;
  /** Decimal numbers as written: 6.2. */
  readonly decimals: ReadonlySet<string>;
  /** How many numbered units or paragraphs an article has at most: what 第N款 may say. */
  readonly units: ReadonlyMap<number, number>;
}

export function clauseIndex(reading: Reading): ClauseIndex {
  const body = numberedClauses(reading).filter((one) => one.part === "body");
  const styles = ["article", "capital", "han", "arabic"] as const;
  const top = styles.find((style) => body.some((one) => one.label.style === style)) ?? "decimal";
  const articles = new Set<number>();
  const units = new Map<number, number>();
  let current = 0;
  for (const paragraph of reading.paragraphs) {
    if (paragraph.part !== "body") continue;
    const own = body.find((one) => one.paragraph === paragraph);
    const style = own?.label.style;
    if (own && style === top) {
      current = own.label.numbers[0] ?? 0;
      articles.add(current);
    }
    if (!paragraph.heading) units.set(current, (units.get(current) ?? 0) + 1);
  }
  const decimals = new Set(body.filter((one) => one.label.style === "decimal").map((one) => one.label.numbers.join(".")));
  if (top === "decimal") for (const decimal of decimals) articles.add(Number(decimal.split(".")[0]));
  return {
    articles,
    lastArticle: Math.max(0, ...articles),
    chapters: new Set(body.filter((one) => one.label.style === "chapter").map((one) => one.label.numbers[0] ?? 0)),
    decimals,
    units,
  };
}

/** The annexes that are attached: number (0 where none is written), title and range of the heading. */
export function attachedAnnexes(reading: Reading): { readonly number: number; readonly title: string; readonly range: Range }[] {
  const seen = new Set<string>();
  return reading.paragraphs.flatMap((paragraph) => {
    if (paragraph.part !== "annex" || paragraph.annex === undefined || seen.has(paragraph.annex + (paragraph.titles[0] ?? ""))) return [];
    seen.add(paragraph.annex + (paragraph.titles[0] ?? ""));
    const number = labelOf(`${paragraph.annex.replace(/^\D*?(?=[\d一二三四五六七八九十])/u, "")}、`)?.numbers[0] ?? 0;
    return [{ number, title: paragraph.titles[0] ?? "", range: paragraph.range }];
  });
}
