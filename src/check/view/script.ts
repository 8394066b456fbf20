import { Converter } from "opencc-js/t2cn";

export type Script = "hans" | "hant";

type Convert = (text: string) => string;

let converter: Convert | undefined;

/** The dictionary is built once, and only for a text that needs it. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- the package types its entry without extensions, which the linter does not resolve
const toSimplified: Convert = (text) => (converter ??= Converter({ from: "t", to: "cn" }))(text);

/** Traditional characters that every contract of a page holds; without any of them no dictionary is needed. */
const frequent = /[與為於個這們實際應約雙訂簽條務電費會員數據賬號續營運銷責違賠償權]/u;

/**
 * The text in simplified characters, code point by code point (lengths in code points never change), and the script it was in.
 * A few traditional characters in a simplified contract (names) leave it simplified.
 */
export function simplified(text: string): { readonly script: Script; readonly text: string } {
  if (!frequent.test(text)) return { script: "hans", text };
  const converted = toSimplified(text);
  const [before, after] = [[...text], [...converted]];
  const changed = before.filter((character, at) => character !== after[at]).length;
  const han = before.filter((character) => /\p{Script=Han}/u.test(character)).length;
  return changed > han * 0.03 && before.length === after.length ? { script: "hant", text: converted } : { script: "hans", text };
}
