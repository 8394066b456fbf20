import type { Language } from "../base/bilingual.js";
import type { Decimal } from "../base/decimal.js";
import type { Statement } from "./statement.js";

/** A cell of a sheet: text, or an exact number. */
export type StatementCell = string | { readonly value: Decimal; readonly format: "money" };

const words = {
  zh: { head: ["期间", "项目", "合同条款", "计算方法", "计算", "应付", "扣减", "已付"], net: "净额", total: "合计" },
  en: { head: ["Period", "Item", "Clause", "Formula", "Calculation", "Due", "Less", "Paid"], net: "Net", total: "Total" },
} as const;

const columns = ["due", "less", "paid"] as const;

/** The statement as rows of one sheet under a heading row: a row a line, the net of each section, the totals. */
export function statementRows(statement: Statement, language: Language): StatementCell[][] {
  const t = words[language];
  const money = (value: Decimal): StatementCell => ({ value, format: "money" });
  const rows = statement.sections.flatMap(({ title, lines, net }) => [
    ...lines.map((line): StatementCell[] => [
      title[language],
      line.name[language],
      line.place,
      line.words,
      line.figures,
      ...columns.map((kind): StatementCell => (kind === line.kind ? money(line.amount) : "")),
    ]),
    [title[language], t.net, "", "", "", money(net), "", ""],
  ]);
  return [
    [...t.head],
    ...rows,
    [t.total, statement.number, "", "", "", money(statement.due), money(statement.less), money(statement.paid)],
    [t.total, t.net, "", "", "", money(statement.net), "", ""],
  ];
}
