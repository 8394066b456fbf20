import type { Role } from "../facts/party.js";
import { roleMarks } from "./role-view.js";

const roleOf: ReadonlyMap<string, Role | "both"> = new Map([
  [roleMarks.brand, "brand"],
  [roleMarks.agency, "agency"],
  [roleMarks.any, "both"],
  [roleMarks.both, "both"],
]);

const marks = new RegExp(`[${Object.values(roleMarks).join("")}]`, "gu");

/** Whom a stretch of the reading's text names, in its order; 任何一方 and 双方 are both. */
export const rolesIn = (text: string): readonly (Role | "both")[] => (text.match(marks) ?? []).flatMap((sign) => roleOf.get(sign) ?? []);
