import { z } from "zod";
import { roles } from "../people/role.js";

const party = z.string().regex(/^[^./\p{Cc}]{1,20}$/u);

export const newSigningSchema = z.strictObject({
  /** Who approves before anybody signs, in order. Approvals that the organisation asks for by amount are added. */
  approvals: z.array(z.enum(roles)).max(10).default([]),
  /** Who signs an uploaded PDF, in order; a drafted contract has its own plan. */
  parties: z.array(party).min(1).max(10).optional(),
});

export const signingStepSchema = z.object({
  number: z.int(),
  kind: z.enum(["approve", "sign"]),
  role: z.string().nullable(),
  party: z.string().nullable(),
  state: z.enum(["waiting", "done", "refused"]),
  /** Whether it is this step's turn. */
  current: z.boolean(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  note: z.string(),
});

export const signingSchema = z.object({
  /** `complete` means: every step is done, and the file verifies with nobody missing. */
  state: z.enum(["none", "open", "complete", "refused"]),
  sha256: z.string().nullable(),
  steps: z.array(signingStepSchema),
});
export type SigningView = z.output<typeof signingSchema>;

export const stepSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("approve"), note: z.string().trim().max(1000).default("") }),
  z.strictObject({ decision: z.literal("refuse"), note: z.string().trim().min(2).max(1000) }),
  z.strictObject({
    decision: z.literal("sign"),
    key: z.uuid(),
    /** Opens the key for this one signature; it is never kept. */
    password: z.string().max(200),
    reason: z.string().trim().max(200).optional(),
    seal: z.boolean().default(true),
    straddle: z.boolean().default(false),
  }),
]);

export const useKeySchema = z.strictObject({ key: z.uuid(), password: z.string().max(200) });
export const keySchema = z.object({ id: z.uuid(), name: z.string(), fileName: z.string(), created: z.string() });
export type KeyView = z.output<typeof keySchema>;
export const newKeyQuery = z.object({ name: z.string().trim().min(1).max(100), file: z.string().trim().min(1).max(200) });

export const approvalRulesSchema = z.strictObject({
  /** From which amount in yuan on which role must approve. */
  approvals: z.array(z.strictObject({ from: z.number().min(0), role: z.enum(roles) })).max(20),
});
export type ApprovalRules = z.output<typeof approvalRulesSchema>;

export const verifyQuery = z.object({ name: z.string().max(255).default("file.pdf"), language: z.enum(["zh", "en"]).default("zh") });
