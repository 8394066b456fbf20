import { createContext, useContext } from "react";
import type { Me, Role } from "../api/contract.js";

const nobody: Me = {
  user: { id: "", name: "", email: "" },
  organisation: { id: "", name: "" },
  organisations: [],
  role: "viewer",
};

export const MeContext = createContext<Me>(nobody);

/** Who is signed in. */
export const useMe = (): Me => useContext(MeContext);

/** Whether the reader has one of the roles; an admin has them all. */
export function useMay(...roles: readonly Role[]): boolean {
  const { role } = useMe();
  return role === "admin" || roles.includes(role);
}
