import { check, type CheckResult } from "../../src/check/check.js";
import type { Finding } from "../../src/check/finding.js";
import { loadLibrary } from "../../src/node/load-library.js";
import type { Range } from "../../src/base/range.js";
import { applyFix, editOf } from "./apply-fix.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();

export const checked = (text: string): CheckResult => check(contractOf(text), library, { asOf: "2026-11-22" });

/** A finding at its place after the edit: a stretch that the edit touches reaches over all that was put there. */
function moved({ range: [start, end] }: Finding, [from, to]: Range, added: number): Range {
  const shift = added - (to - from);
  return [start <= from ? start : Math.max(from, start + shift), end < from ? end : Math.max(end, to) + shift];
}

const absent = ({ quote }: Finding): boolean => quote === "";

/**
 * What is wrong with a fix: its finding is still there, or an error or warning is new. A finding is the same where kind and place are, or,
 * where it is about what is missing, its topic; a sentence that was found under another name, which it has no more, is not new. What a matter still lacks that was incomplete before is not new, nor is the number of
 * an article that a plain text cannot count.
 */
export function faults(before: CheckResult, finding: Finding): string[] {
  const text = before.reading.contract.text;
  const changed = applyFix(text, finding);
  const after = checked(changed);
  const edit = editOf(finding);
  const added = changed.length - text.length + edit[1] - edit[0];
  const left = before.findings.filter((one) => one !== finding).map((one) => ({ one, range: moved(one, edit, added) }));
  const fresh = after.findings.filter((one) => {
    const at = left.findIndex(
      ({ one: known, range }) =>
        known.kind === one.kind && (one.kind.startsWith("missing-") || absent(one) ? known.topic === one.topic : touches(range, one.range)),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const place = moved(finding, edit, added);
  const isStill = (one: Finding): boolean =>
    one.kind === finding.kind && (one.kind.startsWith("missing-") || absent(one) ? one.topic === finding.topic : touches(place, one.range));
  const fragment = before.reading.paragraphs.length < 8;
  const settled = (topic: string | null): boolean => before.topics.some((one) => one.topic.id === topic && one.status === "present");
  const known = (topic: string | null): boolean => {
    const lacked = lacking(before, topic);
    return lacking(after, topic).every((element) => lacked.includes(element));
  };
  const isRenamed = ({ quote, range }: Finding): boolean =>
    quote !== "" && left.some((gone) => !absent(gone.one) && inside(range, gone.range));
  const isNew = ({ kind, topic, severity }: Finding): boolean =>
    severity !== "info" &&
    !((kind === "missing-topic" || kind === "missing-element") && (fragment || !settled(topic) || known(topic))) &&
    !(absent(finding) && kind === "numbering-error");
  return [
    ...(fresh.some(isStill) ? ["not gone"] : []),
    ...fresh.filter((one) => !isStill(one) && !isRenamed(one) && isNew(one)).map(({ kind, quote }) => `new ${kind}: ${quote.slice(0, 40)}`),
  ];
}

/** What a topic needs and does not state. */
const lacking = ({ topics }: CheckResult, id: string | null): readonly string[] =>
  topics
    .filter(({ topic }) => topic.id === id)
    .flatMap(({ elements }) => elements.filter(({ required, applies, stated }) => required && applies && !stated))
    .map((element) => element.id);

const inside = (a: Range, b: Range): boolean => b[0] <= a[0] && a[1] <= b[1] && b[1] - b[0] <= 2 * (a[1] - a[0]);
const touches = (a: Range, b: Range): boolean => a[0] <= b[1] && b[0] <= a[1];

/** The findings whose fix is an edit. */
export const mends = (result: CheckResult): Finding[] => result.findings.filter(({ fix }) => fix && fix.mode !== "comment");
