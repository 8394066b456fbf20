import { z } from "zod";
import { roles } from "../people/role.js";

const email = z.string().trim().toLowerCase().max(200).pipe(z.email());
const password = z.string().min(10).max(200);
const name = z.string().trim().min(1).max(100);

/** What the page asks before anything else. */
export const stateSchema = z.object({
  setUp: z.boolean(),
  /** Whether the set-up asks for the code that was printed at the start. */
  codeNeeded: z.boolean(),
  oidc: z.boolean(),
  version: z.string(),
  language: z.enum(["zh", "en"]),
});
export type State = z.output<typeof stateSchema>;

export const setupSchema = z.strictObject({ organisation: name, name, email, password, code: z.string().max(100).optional() });
export const signInSchema = z.strictObject({ email: z.string().trim().toLowerCase().max(200), password: z.string().max(200) });

const organisation = z.object({ id: z.uuid(), name: z.string() });
export const meSchema = z.object({
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
  organisation,
  organisations: z.array(organisation),
  role: z.enum(roles),
});
export type Me = z.output<typeof meSchema>;
export const newOrganisationSchema = z.strictObject({ name });
export const switchSchema = z.strictObject({ organisation: z.uuid() });

export const memberSchema = z.object({ id: z.uuid(), name: z.string(), email: z.string(), role: z.enum(roles), since: z.string() });
export type Member = z.output<typeof memberSchema>;
export const roleSchema = z.strictObject({ role: z.enum(roles) });
export const invitationSchema = z.strictObject({ email, role: z.enum(roles) });
export const acceptSchema = z.strictObject({ name, password });
export const pendingInvitationSchema = z.object({ id: z.uuid(), email: z.string(), role: z.enum(roles), until: z.string() });
export type PendingInvitation = z.output<typeof pendingInvitationSchema>;

/** A link that is shown once. */
export const linkSchema = z.object({ link: z.url() });
export const passwordOwnerSchema = z.object({ name: z.string(), email: z.string() });
export type PasswordOwner = z.output<typeof passwordOwnerSchema>;
export const newPasswordSchema = z.strictObject({ password });

export const newTokenSchema = z.strictObject({ name, role: z.enum(roles).default("business") });
export const tokenSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(roles),
  created: z.string(),
  used: z.string().nullable(),
});
export type Token = z.output<typeof tokenSchema>;

export const webhookEvents = ["version.ready", "version.failed", "signing.completed", "batch.done"] as const;
export const newWebhookSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/u }).max(500),
  events: z.array(z.enum(webhookEvents)).min(1),
});
export const webhookSchema = z.object({ id: z.uuid(), url: z.string(), events: z.array(z.string()), created: z.string() });
export type Webhook = z.output<typeof webhookSchema>;

export const eventSchema = z.object({
  number: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  /** Of the contract that it is about, where it is about one. */
  title: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type AuditEvent = z.output<typeof eventSchema>;
