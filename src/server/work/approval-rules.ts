import { z } from "zod";
import { approvalRulesSchema, type ApprovalRules } from "../contract/signing.js";

const settingsSchema = z.object({ approvals: approvalRulesSchema.shape.approvals.default([]) });

/** Which amounts need whose approval, of an organisation's settings; throws rather than asking for none when it cannot read them. */
export const approvalRulesOf = (settings: unknown): ApprovalRules => settingsSchema.parse(settings);
