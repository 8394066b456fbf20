import type { Work } from "../../store/database.js";
import type { SigningView } from "../contract/signing.js";

export interface Step {
  readonly number: number;
  readonly kind: "approve" | "sign";
  readonly role: string | null;
  readonly party: string | null;
  readonly state: "waiting" | "done" | "refused";
}

/** Whose turn it is: the first waiting approval; after all of them the next signer, or every one where the order is free. */
export function currentSteps(steps: readonly Step[], order: "sequence" | "any"): readonly number[] {
  if (steps.some(({ state }) => state === "refused")) return [];
  const waiting = steps.filter(({ state }) => state === "waiting");
  const [first] = waiting;
  if (first === undefined) return [];
  return first.kind === "approve" || order === "sequence" ? [first.number] : waiting.map(({ number }) => number);
}

/** The signing of a contract as it stands. */
export async function signingView(trx: Work, contract: string): Promise<SigningView> {
  const signing = await trx.selectFrom("signings").selectAll().where("contract_id", "=", contract).executeTakeFirst();
  if (!signing) return { state: "none", sha256: null, steps: [] };
  const steps = await trx
    .selectFrom("signing_steps")
    .leftJoin("users", "users.id", "signing_steps.by_user")
    .select(["number", "kind", "role", "party", "state", "at", "note", "users.name as by"])
    .where("contract_id", "=", contract)
    .orderBy("number")
    .execute();
  const current = signing.state === "open" ? currentSteps(steps, orderOf(signing.plan)) : [];
  return {
    state: signing.state,
    sha256: signing.sha256,
    steps: steps.map(({ at, ...step }) => ({ ...step, current: current.includes(step.number), at: at?.toISOString() ?? null })),
  };
}

export const orderOf = (plan: unknown): "sequence" | "any" =>
  typeof plan === "object" && plan !== null && "order" in plan && plan.order === "any" ? "any" : "sequence";
