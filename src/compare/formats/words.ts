import { say, type Bilingual, type Language } from "../../base/bilingual.js";
import type { ClauseChange, ClauseName, Comparison, MatchedBy } from "../comparison.js";
import type { FactKind } from "../fact-changes.js";

export const changeWords = {
  changed: say("修改", "changed"),
  added: say("新增", "added"),
  removed: say("删除", "removed"),
  moved: say("移动", "moved"),
} as const satisfies Record<ClauseChange["type"], Bilingual>;

export const factWords = {
  money: say("金额", "amount"),
  percent: say("比例", "percentage"),
  date: say("日期", "date"),
  duration: say("期限", "period"),
  duty: say("权利义务", "duty"),
  quantity: say("数量", "quantity"),
  reference: say("引用", "reference"),
  number: say("数字", "number"),
} as const satisfies Record<FactKind, Bilingual>;

export const matchWords = {
  identity: say("同一条款（条款库标识）", "same clause of the library"),
  number: say("编号和标题相同", "same number and title"),
  title: say("标题相同", "same title"),
  words: say("文字相近", "similar words"),
} as const satisfies Record<MatchedBy, Bilingual>;

export const titles = {
  facts: say("先看这些：金额、比例、日期、期限、权利义务", "First of all: amounts, percentages, dates, periods, duties"),
  clauses: say("逐条差异", "Clause by clause"),
  renumbered: say("只变了编号", "Only renumbered"),
  none: say("两个版本的文字相同", "Both versions say the same"),
  nothing: say("（无）", "(none)"),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Stretches that are no clause, by what the reader calls them. */
const stretches: Readonly<Record<string, Bilingual>> = {
  cover: say("首部", "Opening"),
  body: say("正文", "Body"),
  signature: say("签署部分", "Signature page"),
  annex: say("附件", "Annex"),
  header: say("页眉", "Header"),
  footer: say("页脚", "Footer"),
  note: say("脚注", "Note"),
  textbox: say("文本框", "Text box"),
};

/** A clause by number and title. */
export function clauseName({ label, title }: ClauseName, language: Language): string {
  const known = label === "" ? stretches[title]?.[language] : undefined;
  return known ?? ([label, title].filter((piece) => piece !== "").join(" ") || titles.nothing[language]);
}

/** Both names where they differ. */
export function changeName({ old, new: fresh }: ClauseChange, language: Language): string {
  const names = [old, fresh].flatMap((name) => (name ? [clauseName(name, language)] : []));
  return [...new Set(names)].join(" → ");
}

/** How many clauses of which kind differ, in one line. */
export function countWords({ changes, same }: Comparison, language: Language): string {
  const counts = (["changed", "added", "removed", "moved"] as const).map(
    (type) => `${changeWords[type][language]} ${changes.filter((change) => change.type === type).length}`,
  );
  return [...counts, say(`相同 ${same}`, `same ${same}`)[language]].join(" · ");
}
