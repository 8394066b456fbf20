import { check, type CheckResult } from "../../src/check/check.js";
import type { Finding } from "../../src/check/finding.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { applyFix } from "./apply-fix.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();

export const checked = (text: string): CheckResult => check(contractOf(text), library, { asOf: "2026-11-22" });

/** The same finding before and after an edit elsewhere; what is compared with what may change, that it is unequal stays. */
const key = ({ kind, topic, quote }: Finding): string =>
  kind.startsWith("missing-") ? `${kind} ${topic ?? ""}` : `${kind} ${quote.slice(-12)}`;

/**
 * What is wrong with a fix: its finding is still there, or an error or warning is new. What a matter still lacks that was incomplete
 * before is not new, nor is the number of an article that a plain text cannot count.
 */
export function faults(before: CheckResult, finding: Finding): string[] {
  const after = checked(applyFix(before.reading.contract.text, finding));
  const left = before.findings.map(key);
  const fresh = after.findings.filter((one) => {
    const at = left.indexOf(key(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0 && one.severity !== "info";
  });
  const settled = (topic: string | null): boolean => before.topics.some((one) => one.topic.id === topic && one.status === "present");
  const article = finding.quote === "";
  const fragment = before.reading.paragraphs.length < 8;
  const added = fresh.filter(
    ({ kind, topic }) =>
      !((kind === "missing-topic" || kind === "missing-element") && (fragment || !settled(topic))) &&
      !(article && kind === "numbering-error"),
  );
  return [...(left.includes(key(finding)) ? [] : ["not gone"]), ...added.map(({ kind, quote }) => `new ${kind}: ${quote.slice(0, 40)}`)];
}

/** The findings whose fix is an edit. */
export const mends = (result: CheckResult): Finding[] => result.findings.filter(({ fix }) => fix && fix.mode !== "comment");
