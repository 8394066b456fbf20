import type { ColumnType, Generated } from "kysely";
import type { Problem } from "../../base/problem.js";

/** A column that the database fills in and that is read as a date. */
type Now = ColumnType<Date, Date | undefined, Date>;
type Moment = ColumnType<Date, Date, Date>;
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** JSON goes in as text, so that arrays are not taken for arrays of the database. */
type Json<T> = ColumnType<T, string, string>;
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export type Role = "admin" | "legal" | "business" | "approver" | "signer" | "viewer";

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** Every table that queries name; `migrations/` makes them. */
export interface Tables {
  organisations: { id: Generated<string>; name: string; settings: ColumnType<unknown, string | undefined, string>; created_at: Now };
  users: { id: Generated<string>; email: string; name: string; password_hash: string | null; created_at: Now };
  memberships: { organisation_id: string; user_id: string; role: Role; created_at: Now };
  sessions: { token_hash: string; user_id: string; organisation_id: string; created_at: Now; expires_at: Moment };
  tokens: {
    id: Generated<string>;
    organisation_id: string;
    name: string;
    role: Role;
    token_hash: string;
    created_by: string;
    created_at: Now;
    last_used_at: MaybeMoment;
  };
  invitations: {
    id: Generated<string>;
    organisation_id: string;
    email: string;
    role: Role;
    token_hash: string;
    created_at: Now;
    expires_at: Moment;
    accepted_at: MaybeMoment;
  };
  password_links: { user_id: string; token_hash: string; organisation_id: string | null; created_at: Now; expires_at: Moment };
  webhooks: { id: Generated<string>; organisation_id: string; url: string; secret: string; events: string[]; created_at: Now };
  sign_in_states: { state: string; verifier: string; nonce: string; created_at: Now };
  rates: { key: string; bucket: ColumnType<string, number, number>; count: number };
  blobs: { organisation_id: string; sha256: string; size: number; created_at: Now };
  blob_pieces: { organisation_id: string; sha256: string; piece: number; bytes: Buffer };
  contracts: {
    id: Generated<string>;
    organisation_id: string;
    kind: "review" | "draft";
    title: string;
    deal: MaybeJson<unknown>;
    /** The clauses of a draft with versions and hashes, as of its last save. */
    pins: MaybeJson<unknown>;
    revision: Generated<number>;
    created_by: string | null;
    created_at: Now;
    updated_at: Now;
    deleted_at: MaybeMoment;
  };
  versions: {
    id: Generated<string>;
    organisation_id: string;
    contract_id: string;
    number: number;
    file_name: string;
    format: string;
    size: number;
    sha256: string;
    state: "queued" | "reading" | "ready" | "failed";
    problem: MaybeJson<Problem>;
    counts: MaybeJson<Counts>;
    /** The blob that holds what was read of it. */
    reading: string | null;
    created_by: string | null;
    created_at: Now;
  };
  reports: { organisation_id: string; version_id: string; key: string; body: string; created_at: Now };
  decisions: {
    organisation_id: string;
    contract_id: string;
    finding: string;
    decision: "accepted" | "dismissed";
    reason: string;
    by_user: string | null;
    at: Now;
  };
  jobs: {
    id: Generated<string>;
    organisation_id: string;
    kind: string;
    input: Json<unknown>;
    state: Generated<"queued" | "running" | "done" | "failed">;
    attempt: Generated<number>;
    failures: Generated<number>;
    lease_until: MaybeMoment;
    run_after: Now;
    progress: ColumnType<unknown, string | undefined, string>;
    output: MaybeJson<unknown>;
    created_at: Now;
    finished_at: MaybeMoment;
  };
  batches: {
    id: Generated<string>;
    organisation_id: string;
    template: string;
    file_name: string;
    sha256: string;
    job_id: string | null;
    rows: MaybeJson<unknown>;
    archive: string | null;
    created_by: string | null;
    created_at: Now;
  };
  signings: {
    contract_id: string;
    organisation_id: string;
    state: "open" | "complete" | "refused";
    sha256: string;
    plan: Json<unknown>;
    created_by: string | null;
    created_at: Now;
  };
  signing_steps: {
    organisation_id: string;
    contract_id: string;
    number: number;
    kind: "approve" | "sign";
    role: string | null;
    party: string | null;
    state: "waiting" | "done" | "refused";
    by_user: string | null;
    at: MaybeMoment;
    note: Generated<string>;
    sha256: string | null;
  };
  keys: {
    id: Generated<string>;
    organisation_id: string;
    name: string;
    file_name: string;
    bytes: Buffer;
    created_by: string | null;
    created_at: Now;
  };
  libraries: {
    organisation_id: string;
    number: number;
    sha256: string;
    changes: Json<unknown>;
    note: string;
    created_by: string | null;
    created_at: Now;
  };
  clause_texts: {
    organisation_id: string;
    clause: string;
    hash: string;
    version: number;
    title: string;
    text: string;
    /** The clause's whole file. */
    source: string | null;
    first_seen: Now;
  };
  events: {
    organisation_id: string;
    number: Generated<number>;
    at: Now;
    actor: string;
    action: string;
    subject: string;
    detail: string;
    previous: Generated<string>;
    hash: Generated<string>;
  };
}
