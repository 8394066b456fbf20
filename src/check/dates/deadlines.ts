import { sentencesWith } from "../screen/sentences-with.js";
import { say } from "../../base/bilingual.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { factsIn } from "../facts/facts-in.js";

const invoiced = /票/u;

/** 票和单到齐后: the papers that a payment waits for, in short. */
const complete = /票[^，。；]{0,4}[和与及、][^，。；]{0,4}单[^，。；]{0,3}(?:到齐|齐备|齐全|收齐|都到|送达)/u;

/** Two different deadlines for one payment: after the invoice and the statement, in the body and in an annex. */
export function* deadlines(reading: Reading): Iterable<Raised> {
  const found = sentencesWith(reading, invoiced).flatMap((sentence) => {
    const { text } = sentence;
    if (!(/结算单|对账单/u.test(text) || complete.test(text)) || !text.includes("付") || /开具|违约/u.test(text)) return [];
    const duration = factsIn(reading.facts.duration, sentence.range).find((fact) =>
      /^(?:内|以内)/u.test(reading.text.slice(fact.range[1], fact.range[1] + 2)),
    );
    return duration ? [{ sentence, duration }] : [];
  });
  const [first, ...rest] = found;
  for (const other of rest) {
    if (!first || (other.duration.count === first.duration.count && other.duration.unit === first.duration.unit)) continue;
    if (other.sentence.paragraph.part === first.sentence.paragraph.part) continue;
    const [a, b] = [first, other].map(({ duration }) => reading.text.slice(...duration.range));
    yield {
      range: other.sentence.range,
      message: say(`付款期限前后不一致：一处${a ?? ""}，一处${b ?? ""}`, `Two payment deadlines: ${a ?? ""} and ${b ?? ""}`),
    };
  }
}
