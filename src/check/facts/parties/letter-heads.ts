import { allMatches } from "../../../base/all-matches.js";
import type { Head } from "./head-lines.js";
import { registeredName } from "./registered-name.js";

/** How a letter speaks of the one who gets it and of the one who writes. */
export const letterWords = { you: ["贵公司", "贵司", "贵方", "你方", "你们"], us: ["我公司", "本公司", "我司", "我方", "我们"] } as const;

const addressed = new RegExp(`(?:^|\\n)(?:致|呈|收件人|收件方|敬启者|To)[：\\t ]?\\s*(${registeredName})`, "u");
/** 某某有限公司： alone on its line, before the first words of the letter. */
const saluted = new RegExp(
  `(?:^|\\n)(?:尊敬的)?(${registeredName})(?:[〇㐀-鿿]{1,4}(?:先生|女士|总|经理))?(?:台鉴|钧鉴|惠鉴)?[：:]?[ \\t]*(?=\\n)`,
  "u",
);
const names = new RegExp(registeredName, "gu");
const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** The two sides of a letter that speaks of 贵司 and 我司 without defining them; a name that it does not give stays empty. */
export function letterHeads(text: string): Head[] {
  const [you, us] = [mostUsed(letterWords.you, text), mostUsed(letterWords.us, text)];
  if (!you || !us) return [];
  const to = addressed.exec(text) ?? saluted.exec(text);
  const [name, start] = to ? [to[1] ?? "", to.index + to[0].lastIndexOf(to[1] ?? "")] : ["", 0];
  const writer = allMatches(text, names)
    .map((match) => withoutLead(match))
    .find((one) => one.name !== name && one.name.length >= 6);
  return [
    { label: you, words: "", name, nameRange: [start, start + name.length], start: lineStart(text, start) },
    {
      label: us,
      words: "",
      name: writer?.name ?? "",
      nameRange: writer ? [writer.start, writer.start + writer.name.length] : [start + name.length, start + name.length],
      start: writer?.start ?? start + name.length,
    },
  ];
}

/** A word that the letter uses at least three times; of several the most used. */
function mostUsed(words: readonly string[], text: string): string | undefined {
  const counted = words.map((word) => [word, text.split(word).length - 1] as const).filter(([, count]) => count > 0);
  if (counted.reduce((sum, [, count]) => sum + count, 0) < 3) return undefined;
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function withoutLead(match: RegExpExecArray): { readonly name: string; readonly start: number } {
  const lead = /^(?:发自|我司|我方|本公司|此致|由|系|是|为|，|：|\s)*/u.exec(match[0])?.[0].length ?? 0;
  return { name: match[0].slice(lead), start: match.index + lead };
}
