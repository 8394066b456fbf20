import type { Role } from "../../store/schema/tables.js";

/** What somebody may do; every route asks for exactly one. */
export type Permission = "read" | "review" | "draft" | "plan-signing" | "approve" | "sign" | "library" | "audit" | "manage";

/** Who may do what. The admin runs the organisation; approving and signing stay with those who answer for it. */
const permissions = {
  admin: ["read", "review", "draft", "plan-signing", "approve", "sign", "library", "audit", "manage"],
  legal: ["read", "review", "draft", "plan-signing", "approve", "library", "audit"],
  business: ["read", "review", "draft"],
  approver: ["read", "approve"],
  signer: ["read", "sign"],
  viewer: ["read"],
} as const satisfies Readonly<Record<Role, readonly Permission[]>>;

export const roles = ["admin", "legal", "business", "approver", "signer", "viewer"] as const satisfies readonly Role[];

export const allows = (role: Role, permission: Permission): boolean => permissions[role].some((one) => one === permission);
