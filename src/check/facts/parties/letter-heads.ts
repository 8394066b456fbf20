import type { Head } from "./head-lines.js";
import { registeredName } from "./registered-name.js";

/** How a letter speaks of the one who gets it and of the one who writes. */
export const letterWords = { you: ["贵公司", "贵司", "贵方"], us: ["我公司", "本公司", "我司", "我方"] } as const;

const addressed = new RegExp(`(?:^|\\n)(?:致|呈|收件人|收件方|敬启者|To)[：\\t ]?\\s*(${registeredName})`, "u");
const names = new RegExp(registeredName, "gu");

/** The two sides of a letter that names whom it is for and speaks of 贵司 and 我司 without defining them. */
export function letterHeads(text: string): Head[] {
  const [you, us] = [mostUsed(letterWords.you, text), mostUsed(letterWords.us, text)];
  const to = addressed.exec(text);
  if (!you || !us || !to) return [];
  const [, name = ""] = to;
  const start = to.index + to[0].length - name.length;
  const writer = [...text.matchAll(names)].map((match) => withoutLead(match)).find((one) => one.name !== name && one.name.length >= 6);
  return [
    { label: you, words: "", name, nameRange: [start, start + name.length], start: to.index + (to[0].startsWith("\n") ? 1 : 0) },
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
