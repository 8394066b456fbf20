import { integerNumerals } from "../../../src/base/numerals.js";
import type { Range } from "../../../src/base/range.js";
import { withPlainDigits } from "../../../src/base/plain-digits.js";
import { fromNumerals } from "../../../src/base/rmb-words.js";
import { labelOf, type LabelStyle } from "../../../src/document/label.js";
import type { Block, Clause } from "../../../src/document/node.js";
import { contractOf } from "../read-text.js";

/** The outermost clauses of a body that are numbered 1, 2, 3 … in one shape, each with what it holds. */
interface Outermost {
  readonly style: LabelStyle;
  readonly pieces: readonly { readonly number: number; readonly text: string }[];
  readonly range: Range;
}

function outermost(text: string): Outermost | undefined {
  const body = contractOf(text).root.children.find(({ kind }) => kind === "body");
  const clauses = (body?.children ?? []).flatMap((node) => (node.type === "clause" ? [node] : []));
  const labels = clauses.map(({ range }) => labelOf(text.slice(range[0], range[0] + 30)));
  const [style] = labels.map((label) => label?.style);
  if (style === undefined || !["article", "han", "arabic", "chapter"].includes(style) || clauses.length < 4) return undefined;
  if (labels.some((label, at) => label?.style !== style || label.numbers[0] !== at + 1)) return undefined;
  if (allClauses(clauses).some(({ range }) => range[0] > 0 && text.charAt(range[0] - 1) !== "\n")) return undefined;
  const range: Range = [clauses[0]?.range[0] ?? 0, clauses.at(-1)?.range[1] ?? 0];
  return {
    style,
    range,
    pieces: clauses.map((clause, at) => ({
      number: at + 1,
      text: text.slice(clause.range[0], clauses[at + 1]?.range[0] ?? range[1]).replace(/\n*$/u, ""),
    })),
  };
}

const allClauses = (blocks: readonly Block[]): Clause[] =>
  blocks.flatMap((block) => (block.type === "clause" ? [block, ...allClauses(block.children)] : []));

/** The text with a first clause that says nothing of weight, and every later number one higher, in references too. */
export function withFirstClause(text: string): string {
  const found = outermost(text);
  if (!found || found.style === "chapter") return text;
  const shift = new Map(Array.from({ length: 99 }, (_, at) => [at + 1, at + 2]));
  const label = found.pieces[0]?.text.slice(0, labelOf(found.pieces[0].text)?.length) ?? "";
  const first = `${label}标题\n本合同的条款标题仅为阅读方便而设。`;
  return rewritten(text, found, found.pieces, { top: shift, articles: shift }, [first]);
}

/** What ties a clause to the one beside it. */
const tied = /[前上下][条款]|上述|前述|如上|以下简称|下称|如前|以上各/u;

/** The text with neighbouring clauses that do not speak of each other in each other's place, numbered anew. */
export function reordered(text: string): string {
  const found = outermost(text);
  if (!found) return text;
  const order = [...found.pieces];
  for (let at = 2; at + 2 < order.length; at += 2) {
    const [one, two] = [order[at], order[at + 1]];
    if (one && two && !tied.test(one.text) && !tied.test(two.text)) [order[at], order[at + 1]] = [two, one];
  }
  if (found.style === "chapter" && found.pieces.flatMap(({ text: piece }) => articlesOf(piece)).some((number, at) => number !== at + 1))
    return text;
  const top = new Map(order.map(({ number }, at) => [number, at + 1]));
  const articles =
    found.style === "chapter" ? new Map(order.flatMap((piece) => articlesOf(piece.text)).map((number, at) => [number, at + 1])) : top;
  return rewritten(text, found, order, { top, articles });
}

const articlesOf = (piece: string): number[] =>
  piece.split("\n").flatMap((line) => {
    const label = labelOf(line);
    return label?.style === "article" ? [label.numbers[0] ?? 0] : [];
  });

/** Where each number of the outermost clauses (and, inside chapters, of the articles) goes. */
interface Mapping {
  readonly top: ReadonlyMap<number, number>;
  readonly articles: ReadonlyMap<number, number>;
}

function rewritten(
  text: string,
  { range, style }: Outermost,
  order: Outermost["pieces"],
  mapping: Mapping,
  lead: readonly string[] = [],
): string {
  const body = order.map((piece) => renumbered(piece.text, mapping, style));
  return renumbered(text.slice(0, range[0]), mapping) + [...lead, ...body].join("\n") + renumbered(text.slice(range[1]), mapping);
}

const numeral = "(?:[零〇一二三四五六七八九十百]{1,5}|\\d{1,3})";
const tail = "(?:\\.\\d{1,2}){0,3}";
const link = "(?:款|条|條)?(?:[、，和及与或至到]|以及)第?";
/** 第三条, 第3.2款, 第三、四条, 7.1款: one number after another up to 条, 款 or 章. */
const citations = new RegExp(
  `(?:第${numeral}${tail}|(?<![\\d.%A-Za-z])\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:${link}${numeral}${tail})*(?=[条條款章项項]|约定|約定|规定|規定|执行|執行)`,
  "gu",
);

/** Labels and references with other numbers; `style` is that of the outermost labels, where the text holds some. */
function renumbered(text: string, { top, articles }: Mapping, style?: LabelStyle): string {
  const other = (map: ReadonlyMap<number, number>, written: string): string => {
    const digits = /^\d/u.test(written);
    const number = Number(digits ? withPlainDigits(written) : (fromNumerals(written) ?? 0n));
    const next = map.get(number) ?? number;
    return digits ? String(next) : integerNumerals(next);
  };
  return text
    .split("\n")
    .map((line) => {
      const label = style === undefined ? undefined : labelOf(line);
      const renames =
        label && (label.style === style || label.style === "article" || (label.style === "decimal" && /^\d/u.test(label.text)));
      const start = renames ? label.length : 0;
      const map = label?.style === "chapter" ? top : articles;
      const head = line.slice(0, start).replace(new RegExp(numeral, "u"), (number) => other(map, number));
      const rest = line.slice(start).replaceAll(citations, (all: string, at: number, whole: string) => {
        const unit = whole.charAt(at + all.length);
        if (ofLaw.test(whole.slice(Math.max(0, at - 20), at)) || (/[款项項]/u.test(unit) && !all.includes("."))) return all;
        return all.replaceAll(new RegExp(`(?<![\\d.])(${numeral})(?=${tail})`, "gu"), (number) =>
          other(unit === "章" ? top : articles, number),
        );
      });
      return head + rest;
    })
    .join("\n");
}

const ofLaw = /(?:》|法|条例|办法|规定|解释)(?:（[^）]*）)?[^，。；、]{0,3}$/u;
