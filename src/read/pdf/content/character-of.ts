/**
 * What a glyph says as contract text. Control characters say nothing; presentation forms that are only another drawing of a
 * letter (ligatures, radicals that printers write for the same-looking character) become that letter.
 */
export function characterOf(unicode: string): string {
  if (!unusual.test(unicode)) return unicode;
  return [...unicode].map(plain).join("");
}

const unusual =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufeff\ufffc\ufffe\uffff]/u;

function plain(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 ? " " : "";
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) return " ";
  if ((code >= 0x7f && code <= 0x9f) || code === 0xfeff || code >= 0xfffc) return "";
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)) return "";
  if (code >= 0x2e80 && code <= 0x2eff) return radicals.get(character) ?? character.normalize("NFKC");
  if ((code >= 0x2f00 && code <= 0x2fd5) || (code >= 0xfb00 && code <= 0xfb06) || code >= 0xf900) return character.normalize("NFKC");
  return code === 0xad ? "-" : character;
}

/** Radicals without a decomposition that stand for a whole character (Unicode: Equivalent_Unified_Ideograph). */
const radicals: ReadonlyMap<string, string> = new Map(
  (
    "⺁厂 ⺄乙 ⺈刀 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺒巳 ⺓幺 ⺜日 ⺝月 ⺟母 ⺠民 ⺩王 ⺫目 ⺬示 ⺶羊 ⺻聿 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 " +
    "⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀 ⻳龟"
  )
    .split(" ")
    .map(([radical = "", whole = ""]) => [radical, whole]),
);
