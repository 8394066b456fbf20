import type { Severity } from "../library/severity.js";
import type { Case } from "./rules/rule.js";

/** Kinds that hurt the brand alone: an agency's lawyer wants to know of them, not to be alarmed. */
const brandsRisk = new Set([
  "staff-swap",
  "no-refund",
  "data-owned-by-agency",
  "unlimited-subcontract",
  "platform-risk-shifted",
  "one-sided-exemption",
  "open-charges",
  "heavy-prepayment",
  "lock-in",
  "unilateral-change",
  "unilateral-termination",
  "broad-authorisation",
  "deemed-consent",
  "funds-through-agency",
  "asymmetric-penalty",
  "unlimited-liability",
  "auto-renewal",
]);

/** Stance and stage change how loud a finding is, never whether it is one. */
export function severityFor(
  { kind, proposed }: { readonly kind: string; readonly topic: string | null; readonly proposed: Severity },
  { stance, stage }: Case,
): Severity {
  if (stage === "draft" && (kind === "blank-left" || kind === "unticked-option" || kind === "residual-revision")) return "info";
  if (stance === "agency" && brandsRisk.has(kind)) return proposed === "error" ? "warning" : "info";
  if (stance === "agency" && kind === "pay-when-paid") return "error";
  return proposed;
}
