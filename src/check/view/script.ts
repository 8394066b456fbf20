import { Converter as FromSimplified } from "opencc-js/cn2t";
import { Converter } from "opencc-js/t2cn";

export type Script = "hans" | "hant";

type Convert = (text: string) => string;

let converter: Convert | undefined;

/** The dictionary is built once, and only for a text that needs it. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- the package types its entry without extensions, which the linter does not resolve
const toSimplified: Convert = (text) => (converter ??= Converter({ from: "t", to: "cn" }))(text);

/** Traditional characters that every contract of a page holds; without any of them no dictionary is needed. */
const frequent =
  "與為於個這們實際應約雙訂簽條務電費會員數據賬號續營運銷責違賠償權動則義釋蓋當認無終業產從來對時過還進開關問題間單價錢買賣貨億萬總團隊發現說請讓證議論計設許訴試該調變轉達選遲擇擔損屬執決滿爭獎監盡種競節範級細結絕統經網線編罰職聯舉補規視註詢詳誠諾護質購贈險隨難項順須預領頭額顧風餘館驗歸處絲帳遞儘優積極點擬獨贏虧輸虛偽緣負樣";

const isFrequent = new Uint8Array(65_536);
for (const sign of frequent) isFrequent[sign.charCodeAt(0)] = 1;

function holdsFrequent(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isFrequent[text.charCodeAt(at)] === 1) return true;
  return false;
}

/**
 * The text in simplified characters, code point by code point (lengths in code points never change), and the script it was in.
 * A few traditional characters in a simplified contract (names) leave it simplified.
 */
export function simplified(text: string): { readonly script: Script; readonly text: string } {
  if (!holdsFrequent(text)) return { script: "hans", text };
  const converted = toSimplified(text);
  const [before, after] = [[...text], [...converted]];
  const changed = before.filter((character, at) => character !== after[at]).length;
  const han = before.filter((character) => /[〇㐀-鿿]/u.test(character)).length;
  return changed > han * 0.03 && before.length === after.length ? { script: "hant", text: converted } : { script: "hans", text };
}

let back: Convert | undefined;

/** Simplified wording in traditional characters, for a contract that is written in them. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- as above
export const traditional: Convert = (text) => (back ??= FromSimplified({ from: "cn", to: "t" }))(text);
