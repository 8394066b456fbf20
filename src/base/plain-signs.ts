/** Characters that words about a contract's structure are written with, in traditional script; the left side becomes the right one. */
const folded: ReadonlyMap<string, string> = new Map(
  (
    "條条節节編编約约訂订簽签籤签蓋盖機机構构運运營营務务錄录頁页無无電电話话戶户賬账帳账號号負负責责稱称單单業业統统會会碼码註注冊册訊讯" +
    "聯联繫系絡络實实際际經经辦办郵邮權权時时間间託托個个萬万億亿項项場场陸陆參叁叄叁貳贰處处證证內内開开發发與与雙双協协議议書书補补圖图閱阅" +
    "東东記记買买賣卖產产網网團团隊队員员點点從从為为該该應应須须將将對对於于據据規规則则違违歸归賠赔償偿終终續续讓让"
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const) ?? [],
);

const foldable = new RegExp(`[０-９Ａ-Ｚａ-ｚ${[...folded.keys()].join("")}]`, "gu");

/** The code units of what is foldable, and of nothing else. */
const isFoldable = new Uint8Array(65_536);
for (const sign of folded.keys()) isFoldable[sign.charCodeAt(0)] = 1;
for (const [first, last] of ["０９", "ＡＺ", "ａｚ"]) isFoldable.fill(1, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);

/**
 * The text as patterns about structure read it: full-width digits and letters plain, the characters of such words in simplified script.
 * Every other character and the length stay.
 */
export function plainSigns(text: string): string {
  if (!mayFold(text)) return text;
  return text.replaceAll(foldable, (sign) => folded.get(sign) ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function mayFold(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isFoldable[text.charCodeAt(at)] === 1) return true;
  return false;
}
