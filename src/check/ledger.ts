import { say, type Bilingual } from "../base/bilingual.js";
import type { Range } from "../base/range.js";
import type { CheckResult, Coverage } from "./check.js";
import { placeOf } from "./place-of.js";

/** What became of one rule, with the words that show it. */
export interface LedgerEntry {
  readonly rule: string;
  readonly outcome: Coverage["outcome"];
  readonly evidence: number;
  /** In words: what was read and what came of it, or why nothing could. */
  readonly why: Bilingual;
  /** The first places it looked at; ranges of the canonical text. */
  readonly quotes: readonly { readonly quote: string; readonly range: Range; readonly place: string }[];
}

/** Places are shown up to this number, and each up to this many characters. */
const [most, longest] = [3, 120];

/** Every rule with its outcome and evidence; worked out when a report asks for it, a check does not wait for it. */
export const ledger = (result: CheckResult): readonly LedgerEntry[] => result.coverage.map((one) => entry(one, result));

function entry({ rule, outcome, evidence, why, looked }: Coverage, { reading, findings }: CheckResult): LedgerEntry {
  const own = outcome === "finding" ? findings.filter((finding) => finding.rule === rule && finding.quote !== "") : [];
  const shown =
    outcome === "finding"
      ? own.map(({ range, place }) => ({ range, place }))
      : (looked?.places() ?? []).map((range) => ({ range: reading.toSource(range), place: placeOf(reading, range[0]) }));
  return {
    rule,
    outcome,
    evidence,
    why: why ?? said(outcome, evidence, looked?.what),
    quotes: shown.slice(0, most).map(({ range: [start, end], place }) => {
      const range: Range = [start, Math.min(end, start + longest)];
      return { quote: reading.contract.text.slice(...range), range, place };
    }),
  };
}

function said(outcome: Coverage["outcome"], evidence: number, what: Bilingual | undefined): Bilingual {
  const looked = what
    ? say(`看了${evidence}处${what.zh}`, `Looked at ${evidence} ${what.en}`)
    : say(`看了${evidence}处`, `Looked at ${evidence} places`);
  if (outcome === "finding") return say(`有${evidence}处发现`, `Found ${evidence}`);
  return outcome === "pass" ? say(`${looked.zh}，没有问题`, `${looked.en}, nothing to report`) : looked;
}
