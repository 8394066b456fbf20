import type { Statement } from "./statement.js";

/** The statement as JSON; every amount is a decimal string, so that no reader rounds it. */
export const statementJson = (statement: Statement): string => `${JSON.stringify(statement, null, 1)}\n`;
