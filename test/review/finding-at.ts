import { say } from "../../src/base/bilingual.js";
import type { Finding } from "../../src/check/finding.js";

/** A finding about the first place of `quote` in the text, for tests of what becomes of findings. */
export function findingAt(text: string, quote: string, more: Partial<Finding> = {}): Finding {
  const at = text.indexOf(quote);
  if (at < 0) throw new Error(`“${quote}” is not in the text`);
  return {
    id: `${quote}-${at}`,
    rule: "test",
    kind: "vague-term",
    topic: null,
    severity: "warning",
    message: say(`关于“${quote}”`, `about “${quote}”`),
    why: say("因为含糊", "since it is vague"),
    basis: [],
    quote,
    range: [at, at + quote.length],
    place: "第一条",
    ...more,
  };
}
