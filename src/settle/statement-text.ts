import type { Language } from "../base/bilingual.js";
import type { Decimal } from "../base/decimal.js";
import { printFigure } from "../library/formula/print-figure.js";
import type { Statement, StatementLine } from "./statement.js";

const words = {
  zh: {
    head: ({ title, number }: Statement) => `结算单　${title}　${number}`,
    parties: ({ brand, agency }: Statement) => `甲方：${brand}　乙方：${agency}`,
    kinds: { due: "应付", less: "扣减", paid: "已付" },
    net: "净额",
    total: "合计",
    tax: (rate: string, exclusive: string, amount: string) => `应付减扣减中，不含税价${exclusive}元，税额${amount}元（税率${rate}）`,
    owed: { agency: "由甲方支付", brand: "由乙方退还或者抵扣", none: "两清" },
    place: (place: string) => (place === "" ? "" : `（${place}）`),
  },
  en: {
    head: ({ title, number }: Statement) => `Statement  ${title}  ${number}`,
    parties: ({ brand, agency }: Statement) => `Brand: ${brand}  Agency: ${agency}`,
    kinds: { due: "due", less: "less", paid: "paid" },
    net: "net",
    total: "Total",
    tax: (rate: string, exclusive: string, amount: string) =>
      `of what is due less deductions: ${exclusive} without tax, tax ${amount} (${rate})`,
    owed: { agency: "to be paid by the brand", brand: "to be refunded by the agency", none: "settled" },
    place: (place: string) => (place === "" ? "" : ` (${place})`),
  },
} as const;

const signs = { due: "", less: "－", paid: "－" } as const;

/** The statement as lines of text: what, where the contract says it, how it was calculated. */
export function statementText(statement: Statement, language: Language): string {
  const t = words[language];
  const money = (value: Decimal): string => printFigure(value, "money");
  const line = ({ name, place, kind, words: formula, figures, amount }: StatementLine): string =>
    `  ${t.kinds[kind]}　${name[language]}${t.place(place)}＝${formula}＝${figures}＝${signs[kind]}${money(amount)}`;
  const owed = statement.net.eq(0) ? "none" : statement.net.gt(0) ? "agency" : "brand";
  const lines = [
    t.head(statement),
    t.parties(statement),
    ...statement.sections.flatMap(({ title, lines: all, figures, net }) => [
      "",
      title[language],
      ...figures.map(({ name, text, figures: how }) => `  ${name[language]}＝${how === text ? text : `${how}＝${text}`}`),
      ...all.map(line),
      `  ${t.net}＝${money(net)}`,
    ]),
    "",
    `${t.total}　${t.kinds.due} ${money(statement.due)}　${t.kinds.less} ${money(statement.less)}　${t.kinds.paid} ${money(statement.paid)}　${t.net} ${money(statement.net)}（${t.owed[owed]}）`,
    t.tax(printFigure(statement.tax.rate, "percent"), money(statement.tax.exclusive), money(statement.tax.amount)),
  ];
  return `${lines.join("\n")}\n`;
}
