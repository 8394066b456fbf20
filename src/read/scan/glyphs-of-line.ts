import type { Glyph } from "../pdf/content/glyph.js";
import type { Direction } from "../pdf/content/reading-frame.js";
import { isWide } from "../pdf/layout/is-wide.js";
import { median } from "../pdf/layout/median.js";
import type { Sign } from "./read-line.js";
import type { Part } from "./sampled.js";

/** A line that was read, in the pixels of its picture. */
export interface SpeltLine {
  readonly part: Part;
  readonly signs: readonly Sign[];
  /** Where its ink begins and ends. */
  readonly left: number;
  readonly right: number;
}

/**
 * The em height of each line in pixels: how far apart neighbouring Han characters stand; where they are too few, by the height
 * of the line's box. What differs little from the usual size is of that size.
 */
export function emsOf(lines: readonly SpeltLine[]): number[] {
  const measured = lines.map(({ part, signs }) => {
    const gaps = signs.flatMap((sign, at) => {
      const before = signs[at - 1];
      return before && isHan(before.text) && isHan(sign.text) ? [sign.x - before.x] : [];
    });
    // Places are as coarse as the net's steps: only the mean of many gaps is fine.
    const usual = median(gaps);
    const near = gaps.filter((gap) => Math.abs(gap / usual - 1) < 0.4);
    const em = near.reduce((sum, gap) => sum + gap, 0) / near.length;
    return gaps.length >= 4 && em > 0.5 * part.height && em < 1.1 * part.height ? em : undefined;
  });
  const shares = lines.flatMap(({ part }, at) => (measured[at] === undefined ? [] : [measured[at] / part.height]));
  const share = shares.length > 0 ? median(shares) : 0.7;
  const ems = lines.map(({ part }, at) => measured[at] ?? share * part.height);
  const usual = median(ems);
  return ems.map((em) => (Math.abs(em / usual - 1) < 0.15 ? usual : em));
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The characters of a line side by side, each as wide as its neighbours leave room, up to its kind's usual width; in points. */
export function glyphsOfLine({ part, signs, left, right }: SpeltLine, em: number, points: number, direction: Direction): Glyph[] {
  const baseline = part.top + part.height / 2 + 0.38 * em;
  return spaced(signs, em).map((sign, at, all) => {
    const [before, after] = [all[at - 1], all[at + 1]];
    const [backward, forward] = reachOf(sign.text);
    const from = before ? Math.max((before.x + sign.x) / 2, sign.x - backward * em) : Math.max(left, sign.x - backward * em);
    const to = after ? Math.min((sign.x + after.x) / 2, sign.x + forward * em) : Math.min(right, sign.x + forward * em);
    return {
      text: sign.text,
      x: Math.min(from, sign.x) * points,
      y: (baseline - 0.88 * em) * points,
      width: Math.max(1, Math.max(to, sign.x) - Math.min(from, sign.x)) * points,
      height: em * points,
      baseline: baseline * points,
      size: em * points,
      direction,
      confidence: sign.confidence,
    };
  });
}

/** How far a character may reach before and behind the middle of its ink, in ems: half of its room may be bare. */
function reachOf(text: string): readonly [number, number] {
  if (/[，。、；：！？）》」』】〉〕”’]/u.test(text)) return [0.3, 0.8];
  if (/[（《「『【〈〔“‘]/u.test(text)) return [0.8, 0.3];
  return isWide(text) ? [0.55, 0.55] : [0.5, 0.5];
}

/** With a space between the number of a clause and its text where the room for one is left. */
function spaced(signs: readonly Sign[], em: number): readonly Sign[] {
  const end = signs.findIndex(({ text }) => !/[\d.]/u.test(text));
  const [last, next] = [signs[end - 1], signs[end]];
  const number = signs.slice(0, Math.max(0, end)).map(({ text }) => text);
  if (!last || !next || !isHan(next.text) || next.x - last.x < 0.95 * em || !/^\d{1,2}(?:\.\d{1,2}){0,2}$/u.test(number.join("")))
    return signs;
  const space: Sign = { text: " ", x: (last.x + next.x) / 2 - 0.1 * em, confidence: 1, others: [] };
  return [...signs.slice(0, end), space, ...signs.slice(end)];
}
