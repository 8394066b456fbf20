import type { Language } from "../base/bilingual.js";
import type { Statement } from "../settle/statement.js";

type Writer = (statement: Statement, language: Language, time: Date) => Promise<string | Uint8Array>;

/** One writer a format of the statement; its code is loaded only when the format is asked for. */
export const settleFormats = {
  text: async (statement, language) => (await import("../settle/statement-text.js")).statementText(statement, language),
  json: async (statement) => (await import("../settle/statement-json.js")).statementJson(statement),
  xlsx: async (statement, language, time) => {
    const [{ statementRows }, { writeWorkbook }] = await Promise.all([
      import("../settle/statement-sheets.js"),
      import("../table/write-workbook.js"),
    ]);
    const name = language === "zh" ? "结算单" : "Statement";
    return writeWorkbook([{ name, widths: [22, 22, 10, 44, 40, 16, 14, 14], head: 1, rows: statementRows(statement, language) }], time);
  },
} as const satisfies Readonly<Record<string, Writer>>;

export type SettleFormat = keyof typeof settleFormats;
