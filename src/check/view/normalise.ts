import { pinyinLitter } from "../../base/pinyin-litter.js";
import { withPlainDigits } from "../../base/plain-digits.js";
import type { Range } from "../../base/range.js";
import { numberValue } from "../facts/number-words.js";
import { filledLine, lineLength } from "./filled-line.js";
import type { MappedTextBuilder } from "./mapped-text.js";

/** Signs that mean the same; the left side becomes the right one. */
const folded: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "［": "（",
  "］": "）",
  "〔": "（",
  "〕": "）",
  "!": "！",
  "?": "？",
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  '"': "“",
  "％": "%",
  "＝": "=",
  "＋": "+",
  "＊": "×",
  "﹪": "%",
  "￥": "¥",
  "—": "-",
  "–": "-",
  "－": "-",
  "〜": "~",
  "～": "~",
  "・": "·",
  "•": "·",
  帐: "账",
  圆: "元",
  暱: "昵",
  籤: "签",
  "﹑": "、",
  "☐": "□",
  "▢": "□",
  "◻": "□",
  "❏": "□",
  "❐": "□",
  "❑": "□",
  "❒": "□",
  "⬜": "□",
  "✔": "✓",
  "✅": "✓",
};

const latin = /[A-Za-z0-9]/u;

/** What a code unit is: most stand for themselves wherever they stand, comma and colon unless a digit is before them. */
const [ITSELF, PERHAPS, OTHER] = [0, 1, 2] as const;

const [ZERO, NINE] = [48, 57] as const;

const kinds = new Uint8Array(65_536);
kinds.fill(OTHER, 0xd800, 0xe000);
kinds.fill(OTHER, 0xff10, 0xff5b);
for (const sign of [...Object.keys(folded), "（", ".", "．", "_", "＿", "\u200b", "\u00ad"]) kinds[sign.charCodeAt(0)] = OTHER;
for (const space of "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff") kinds[space.charCodeAt(0)] = OTHER;
kinds.fill(OTHER, 0x2000, 0x200b);
for (const sign of "，：") kinds[sign.charCodeAt(0)] = PERHAPS;

/**
 * Normalises one stretch of a paragraph into `out`: full-width letters and digits become half-width, punctuation becomes Chinese (a
 * comma or point between digits stays), spaces between Han characters and line breaks go, the pinyin litter of bad conversions
 * (优（yōu）) and the line under what was filled in (每月_20_款) go. `plain` is `source` in simplified characters, of equal length in code units where nothing astral changes.
 */
export function normalise(source: string, plain: string, range: Range, out: MappedTextBuilder): void {
  let at = range[0];
  let last = "";
  let closing = -1; // where the line under what was filled in ends
  while (at < range[1]) {
    const from = at;
    let before = last.charCodeAt(0);
    while (at < range[1] && standsForItself(source, plain, at, before)) before = plain.charCodeAt(at++);
    if (at > from) {
      out.addEach(plain.slice(from, at), from);
      last = plain.charAt(at - 1);
      continue;
    }
    const code = source.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const character = plain.slice(at, at + size);
    const next = at + size;
    const litter = last === "" ? 0 : litterLength(source, at, range[1]) || twiceLength(plain, at, range);
    if (litter > 0) {
      at += litter;
      continue;
    }
    if (character === "_" || character === "＿") {
      const filled = at === closing ? undefined : filledLine(plain, at, range[1]);
      if (filled) closing = at + filled.opening + filled.said;
      if (filled ?? at === closing) {
        at += filled ? filled.opening : lineLength(plain, at);
        continue;
      }
    }
    if (/\s/u.test(character)) {
      const after = skipSpaces(source, next, range[1]);
      if (keepsSpace(last, withPlainDigits(plain.slice(after, after + 1))) && !isInsideCode(source, at, after)) {
        out.add(" ", at, after);
        last = " ";
      }
      at = after;
      continue;
    }
    const sign = fold(
      character,
      last,
      () => /^\n\s*(.)/u.exec(plain.slice(next, next + (plain.charAt(next) === "\n" ? 80 : 1)))?.[1] ?? plain.slice(next, next + 1),
    );
    if (sign !== "") {
      out.add(sign, at, next);
      last = sign;
    }
    at = next;
  }
}

/** Whether a code unit does, behind another one; NaN for none. */
function standsForItself(source: string, plain: string, at: number, before: number): boolean {
  const kind = kinds[plain.charCodeAt(at)];
  if (kind === OTHER || kinds[source.charCodeAt(at)] === OTHER) return false;
  return kind === ITSELF || !(before >= ZERO && before <= NINE);
}

function fold(character: string, before: string, after: () => string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/u.test(character)) return String.fromCharCode(code - 0xfee0);
  if ((character === "," || character === "，") && /\d/u.test(before) && /[\d０-９]/u.test(after())) return ",";
  if ((character === ":" || character === "：") && /\d/u.test(before) && /[\d０-９]/u.test(after())) return ":";
  if (character === "．") return ".";
  if (character === "." && endsWord.test(before)) return "。";
  if (code === 0x200b || code === 0xfeff || code === 0x00ad) return "";
  return folded[character] ?? character;
}

/** Behind these a point is a full stop: 乙方负责.甲方付款.; 一. is a number. */
const endsWord = /[〇㐀-鿿）”》%](?<![一二三四五六七八九十])/u;

/** A space says something between Latin words only. */
const keepsSpace = (before: string, after: string): boolean =>
  latin.test(before) && latin.test(after) && !(/\d/u.test(before) && /\d/u.test(after));

/** A line that breaks inside a code, a number or an address: letters with digits or an @ on either side of the break. */
function isInsideCode(source: string, from: number, to: number): boolean {
  if (!source.slice(from, to).includes("\n")) return false;
  const before = /[A-Za-z0-9@._-]{1,40}$/u.exec(source.slice(Math.max(0, from - 40), from))?.[0] ?? "";
  const after = /^[A-Za-z0-9@._-]{1,40}/u.exec(source.slice(to, to + 40))?.[0] ?? "";
  return /[\d@]/u.test(before) || /[\d@]/u.test(after);
}

function skipSpaces(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/u.test(source.charAt(at))) at++;
  return at;
}

/** The length of a bracket that says the number before it once more, 三十（30）日 or 30（三十）日; 0 where there is none, or another number. */
function twiceLength(plain: string, at: number, [start, end]: Range): number {
  const open = plain.charAt(at);
  if (open !== "(" && open !== "（") return 0;
  const match =
    /^[(（]\s?(\d{1,4}|[〇零一二两三四五六七八九十百]{1,6})\s?[)）](?=\s?(?:个|日|天|年|月|周|小时|分钟|工作日|营业日|份|次|名|倍))/u.exec(
      withPlainDigits(plain.slice(at, Math.min(end, at + 16))),
    );
  const said = /(?:\d+|[〇零一二两三四五六七八九十百]+)\s?$/u.exec(withPlainDigits(plain.slice(Math.max(start, at - 8), at)))?.[0].trim();
  const once = match?.[1];
  if (!match || said === undefined || once === undefined || /\d/u.test(said) === /\d/u.test(once)) return 0;
  const [a, b] = [numberValue(said), numberValue(once)];
  return a !== undefined && b !== undefined && a.eq(b) ? match[0].length : 0;
}

const litter = new RegExp(`^${pinyinLitter}`, "u");

/** The length of a bracket that holds nothing but lower-case pinyin with a tone mark, such as （yōu）; 0 where there is none. */
function litterLength(source: string, at: number, end: number): number {
  const open = source.charAt(at);
  if (open !== "(" && open !== "（") return 0;
  return litter.exec(source.slice(at, Math.min(end, at + 10)))?.[0].length ?? 0;
}
