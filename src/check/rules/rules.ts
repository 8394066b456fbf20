import type { Library } from "../../library/library.js";
import { amountMismatch } from "./amount-mismatch.js";
import { arbitrationOrCourt } from "./arbitration-or-court.js";
import { arbitrationUnclear } from "./arbitration-unclear.js";
import { arithmeticError } from "./arithmetic-error.js";
import { asymmetricPenalty } from "./asymmetric-penalty.js";
import { blankLeft } from "./blank-left.js";
import { brokenReference } from "./broken-reference.js";
import { dataRule } from "./data-rule.js";
import { dateConflict } from "./date-conflict.js";
import { depositConfusion } from "./deposit-confusion.js";
import { depositOverCap } from "./deposit-over-cap.js";
import { forumUnconnected } from "./forum-unconnected.js";
import { heavyPrepayment } from "./heavy-prepayment.js";
import { invalidDate } from "./invalid-date.js";
import { metricUndefined } from "./metric-undefined.js";
import { missingAnnex } from "./missing-annex.js";
import { numberingError } from "./numbering-error.js";
import { outdatedLaw } from "./outdated-law.js";
import { partyMismatch } from "./party-mismatch.js";
import { paymentOpenEnded } from "./payment-open-ended.js";
import { penaltyExcessive } from "./penalty-excessive.js";
import { residualRevision } from "./residual-revision.js";
import type { Rule } from "./rule.js";
import { salesGuarantee } from "./sales-guarantee.js";
import { termDrift } from "./term-drift.js";
import { tierGapOrOverlap } from "./tier-gap-or-overlap.js";
import { undefinedTerm } from "./undefined-term.js";
import { unmeasurableDuty } from "./unmeasurable-duty.js";
import { untickedOption } from "./unticked-option.js";
import { vagueTerm } from "./vague-term.js";

/** The rules that need code. Order is of no weight: findings are sorted by place. */
export const codeRules: readonly Rule[] = [
  amountMismatch,
  arbitrationOrCourt,
  arbitrationUnclear,
  arithmeticError,
  asymmetricPenalty,
  blankLeft,
  brokenReference,
  dateConflict,
  depositConfusion,
  depositOverCap,
  forumUnconnected,
  heavyPrepayment,
  invalidDate,
  metricUndefined,
  missingAnnex,
  numberingError,
  outdatedLaw,
  partyMismatch,
  paymentOpenEnded,
  penaltyExcessive,
  residualRevision,
  salesGuarantee,
  termDrift,
  tierGapOrOverlap,
  undefinedTerm,
  unmeasurableDuty,
  untickedOption,
  vagueTerm,
];

const known = new WeakMap<Library, readonly Rule[]>();

/** Every rule of a library: those in code and those of its `rules.yaml` files. */
export function rulesOf(library: Library): readonly Rule[] {
  const rules = known.get(library) ?? [...codeRules, ...library.rules.map((rule) => dataRule(rule, library))];
  known.set(library, rules);
  return rules;
}
