import type { Role } from "../api/contract.js";

/** Every role, in the order in which lists offer them. */
export const roleNames: readonly Role[] = ["admin", "legal", "business", "approver", "signer", "viewer"];
