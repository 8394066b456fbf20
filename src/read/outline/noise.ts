import type { Range } from "../../base/range.js";
import type { Source } from "../source.js";

/** Page numbers that were copied or printed into the text: 第 1 页 共 3 页, - 3 -, 3/8. */
const pageMark =
  /^[\s\u3000—–-]*(?:第\s*\d{1,4}\s*[页頁]\s*[,，/、]?\s*(?:共\s*\d{1,4}\s*[页頁])?|(?:\d{1,4}\s*\/\s*\d{1,4})|[—–-]\s*\d{1,4}\s*[—–-]|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)[\s\u3000—–-]*$/iu;

/** A running title with its page number: 直播服务合同　编号CW-1　第 2 页 共 3 页. */
const markBehind = /\S[\s\u3000]+第\s*\d{1,4}\s*[页頁](?:\s*[,，/、]?\s*共\s*\d{1,4}\s*[页頁])?[\s\u3000]*$/u;

const squeeze = (line: string): string => line.replaceAll(/[\s\u3000\d]/gu, "");

/**
 * Lines of plain text that belong to the page and not to the contract: page marks, and lines that stand beside page marks more
 * than once (running headers and footers).
 */
export function noiseLines({ text, lines }: Source): ReadonlySet<number> {
  const content = lines.map((line) => text.slice(...line.range));
  const titled = new Map<string, number>();
  const shape = (line: string): string => (line.length < 100 && markBehind.test(line) ? squeeze(line) : "");
  for (const line of content) if (shape(line) !== "") titled.set(shape(line), (titled.get(shape(line)) ?? 0) + 1);
  const marks = content.flatMap((line, at) => (pageMark.test(line) || (titled.get(shape(line)) ?? 0) >= 2 ? [at] : []));
  if (marks.length < 2) return new Set(marks.filter((at) => /页|頁|page/iu.test(content[at] ?? "")));
  const squeezed = content.map(squeeze);
  const marked = new Set(marks);
  const beside = marks.flatMap((at) => [at - 1, at + 1]).filter((at) => at >= 0 && at < lines.length && !marked.has(at));
  const counts = new Map<string, number>();
  for (const at of beside) counts.set(squeezed[at] ?? "", (counts.get(squeezed[at] ?? "") ?? 0) + 1);
  const running = beside.filter(
    (at) => squeezed[at] !== "" && (counts.get(squeezed[at] ?? "") ?? 0) >= 2 && (content[at] ?? "").length < 60,
  );
  const noise = new Set([...marks, ...running]);
  // A text of nothing else is no page noise.
  return content.some((line, at) => !noise.has(at) && line.trim() !== "") ? noise : new Set();
}

/** Display width: a Han character or full-width sign counts two. */
export const width = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const second = code >> 10 === 0x37 && at > 0 && text.charCodeAt(at - 1) >> 10 === 0x36; // of a character of two code units
    if (!second) sum += widths[code] ?? 1;
  }
  return sum;
};

/** How many characters a line has; one of two code units counts once. */
function characters(line: string): number {
  let sum = line.length;
  for (let at = 1; at < line.length; at++) if (line.charCodeAt(at) >> 10 === 0x37 && line.charCodeAt(at - 1) >> 10 === 0x36) sum--;
  return sum;
}

const widths = new Uint8Array(65_536).fill(1);
for (const [first, last] of [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
] as const)
  widths.fill(2, first, last + 1);
for (const sign of "“”‘’…—") widths[sign.charCodeAt(0)] = 2;

/** Where a text was wrapped: by display width or by number of characters, and how far below the column a full line may end. */
export interface Wrap {
  readonly isFull: (line: string) => boolean;
}

/**
 * How a text was wrapped by hand or by a converter, or undefined for one paragraph a line: at least a fifth of the lines end within a
 * word or two of the widest usual line, and most of those end in the middle of a sentence.
 */
export function wrapOf(source: Source, noise: ReadonlySet<number>): Wrap | undefined {
  const lines = source.lines.flatMap((line, at) => (noise.has(at) || line.cell ? [] : [source.text.slice(...line.range).trimEnd()]));
  if (lines.length < 8) return undefined;
  const measured = measures.map((one) => {
    const sizes = lines.map(one.measure);
    return { ...one, sizes, ordered: Int32Array.from(sizes).sort() };
  });
  for (const share of shares) {
    const found = measured.flatMap(({ measure, slack, sizes, ordered }): Wrap[] => {
      const usual = ordered[Math.floor(ordered.length * share)] ?? 0;
      if (usual < 20 || usual > 160) return [];
      const full = lines.filter((_, at) => Math.abs((sizes[at] ?? 0) - usual) <= slack);
      const broken = full.filter((line) => !/[。；：！？!?;:）)]$/u.test(line));
      if (full.length < Math.max(6, lines.length * 0.2) || broken.length < full.length * 0.6) return [];
      const most = share === shares[0] ? Infinity : usual + slack;
      return [{ isFull: (line) => measure(line) >= usual - slack - 1 && measure(line) <= most }];
    });
    if (found.length > 0) {
      const all = share === shares[0] ? [...found, ...spike(lines)] : found;
      return { isFull: (line) => all.some((wrap) => wrap.isFull(line)) };
    }
  }
  return undefined;
}

/** A number of characters that more than a third of all lines have: they were counted out, whatever the widest lines are. */
function spike(lines: readonly string[]): Wrap[] {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(characters(line), (counts.get(characters(line)) ?? 0) + 1);
  const [usual, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  return usual < 20 || most < lines.length / 3 ? [] : [{ isFull: (line) => characters(line) === usual }];
}

/** Lines of tables may be wider than those of the text, but no more than a fifth of all. */
const shares = [0.95, 0.88, 0.8] as const;

const measures = [
  { measure: width, slack: 6 },
  { measure: characters, slack: 1 },
] as const;

/** What of a range is page noise, as ranges, so that a normalised view can leave it out. */
export const noiseRanges = (source: Source, noise: ReadonlySet<number>): Range[] =>
  [...noise].sort((a, b) => a - b).flatMap((at) => (source.lines[at] ? [source.lines[at].range] : []));
