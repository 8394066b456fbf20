import type { Fix } from "../finding.js";
import type { Case } from "../rules/rule.js";
import { awardThenSue, chooseCourt, oneBody } from "./disputes.js";
import { levelPenalty } from "./level-penalty.js";
import { defineMetric, redeemable } from "./metrics.js";
import type { Ill } from "./mend.js";
import { ownCondition } from "./own-condition.js";
import { payOnDate } from "./payment-date.js";
import { lowerDeposit, lowerPenalty } from "./penalties.js";
import { swapRoles } from "./swap-roles.js";
import type { Setting } from "./setting.js";

/** Kinds whose edit depends on more than wording; undefined where it cannot be done. */
export const codeMends: Readonly<Record<string, (ill: Ill, one: Case, setting: Setting) => Fix | undefined>> = {
  "role-swap": swapRoles,
  "arbitration-or-court": chooseCourt,
  "arbitration-unclear": oneBody,
  "award-then-sue": awardThenSue,
  "asymmetric-penalty": levelPenalty,
  "metric-undefined": defineMetric,
  "sales-guarantee": redeemable,
  "payment-open-ended": payOnDate,
  "pay-when-paid": ownCondition,
  "penalty-excessive": lowerPenalty,
  "deposit-over-cap": lowerDeposit,
};
