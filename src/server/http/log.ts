/** A line about something that happened. Never given: bodies, queries, headers, addresses with parameters, texts of contracts. */
export type Log = (level: "info" | "error", event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;

/** One JSON object a line on standard error. */
export const jsonLog: Log = (level, event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
};
