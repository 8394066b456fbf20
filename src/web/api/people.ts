/** What the service says about people; its own types. */
export type { AuditEvent, Member, Token, Webhook } from "../../server/contract/people.js";
