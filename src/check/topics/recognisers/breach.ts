import type { Role } from "../../facts/party.js";
import { breachTerms } from "../../liability.js";
import type { Recogniser } from "./recogniser.js";

/** A specific event of breach with its consequence. A general 违反本合同的任一约定 counts where it is priced. */
export const breachEvents =
  (role: Role): Recogniser =>
  (reading) =>
    breachTerms(reading).find(
      (term) => term.role === role && (term.computable || /逾期|每缺|缺播|未达|未完成|擅自/u.test(term.sentence.text)),
    )?.range;

export const breachRate =
  (role: Role): Recogniser =>
  (reading) =>
    breachTerms(reading).find((term) => term.role === role && term.computable)?.range;
