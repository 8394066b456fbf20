/** What the service says about people; its own types. */
export type { AuditEvent, Member, PasswordOwner, PendingInvitation, Token, Webhook } from "../../server/contract/people.js";
