import { say, type Bilingual, type Language } from "../base/bilingual.js";
import type { Range } from "../base/range.js";
import type { CheckResult } from "../check/check.js";
import { elementValue } from "../check/topics/element-value.js";
import { mainPlace } from "../check/topics/main-place.js";

/** One line of the term sheet: what a reader asks first, and what the contract says; no value where it says nothing. */
export interface Term {
  readonly name: string;
  readonly value?: string;
  /** Where it stands in the canonical text. */
  readonly range?: Range;
}

const rows: readonly (readonly [Bilingual, string, readonly string[]])[] = [
  [say("期限", "Term"), "term", ["start", "end"]],
  [say("服务费", "Fee"), "fees", ["amount-or-rate"]],
  [say("佣金基数", "Commission base"), "fees", ["commission-base"]],
  [say("含税", "Tax"), "fees", ["tax-included"]],
  [say("付款", "Payment"), "payment", ["trigger-or-date"]],
  [say("预付", "Prepayment"), "payment", ["prepayment-share"]],
  [say("推广预算", "Advertising budget"), "ad-spend", ["approval-limit"]],
  [say("考核目标", "Targets"), "kpi", ["target-value"]],
  [say("未达标", "Below target"), "kpi-consequence", ["consequence"]],
  [say("验收期", "Acceptance within"), "acceptance", ["acceptance-period"]],
  [say("换人提前通知", "Notice of staff change"), "staff-change", ["notice-days"]],
  [say("乙方违约金", "Agency's penalty"), "liability-agency", ["rate-or-formula"]],
  [say("甲方违约金", "Brand's penalty"), "liability-brand", ["rate-or-formula"]],
  [say("解除提前通知", "Notice of termination"), "termination", ["notice-days"]],
  [say("退出结清", "Settlement on exit"), "exit-settlement", ["deadline"]],
  [say("数据归属", "Ownership of data"), "data-ownership", ["operating-data"]],
  [say("争议", "Disputes"), "dispute-resolution", ["forum"]],
];

const longest = 72;

/** The contract on half a page: parties first, then the terms of every report's opening. Topics that do not apply are left out. */
export function termSheet({ reading, topics }: CheckResult, language: Language): Term[] {
  const parties = reading.parties.map(({ label, role, name, nameRange }): Term => ({
    name: `${label}（${partyRoles[role][language]}）`,
    ...(name === "" ? {} : { value: reading.contract.text.slice(...reading.toSource(nameRange)), range: reading.toSource(nameRange) }),
  }));
  const terms = rows.flatMap(([name, id, elements]): Term[] => {
    const report = topics.find(({ topic }) => topic.id === id);
    if (report === undefined || report.status === "not-applicable") return [];
    const stated = elements.flatMap((element) => {
      const found = report.elements.find((one) => one.id === element);
      const range = found && mainPlace(reading, report, found);
      return range ? [{ element, range }] : [];
    });
    const [first] = stated;
    if (first === undefined) return [{ name: name[language] }];
    const values = stated.map(({ element, range }) => elementValue(reading, report.topic.elements[element]?.value, range));
    return [{ name: name[language], value: cut([...new Set(values)].join("–")), range: reading.toSource(first.range) }];
  });
  return [...parties, ...terms];
}

const partyRoles = { brand: say("品牌方", "brand"), agency: say("代运营方", "agency") } as const;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
