import { shutIn } from "./shut-in.js";

/** Approvals and signatures of one contract, step by step, and the keys that the server holds (sealed by their own passwords). */
export const signingTables = `
create table signings (
  contract_id uuid primary key,
  organisation_id uuid not null,
  state text not null check (state in ('open', 'complete', 'refused')),
  sha256 text not null,
  plan jsonb not null,
  created_by uuid references users,
  created_at timestamptz not null default now(),
  foreign key (organisation_id, contract_id) references contracts (organisation_id, id),
  foreign key (organisation_id, sha256) references blobs
);
${shutIn("signings")}

create table signing_steps (
  organisation_id uuid not null,
  contract_id uuid not null references signings,
  number integer not null,
  kind text not null check (kind in ('approve', 'sign')),
  role text,
  party text,
  state text not null check (state in ('waiting', 'done', 'refused')),
  by_user uuid references users,
  at timestamptz,
  note text not null default '',
  sha256 text,
  primary key (contract_id, number)
);
${shutIn("signing_steps")}

create table keys (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  name text not null,
  file_name text not null,
  bytes bytea not null,
  created_by uuid references users,
  created_at timestamptz not null default now()
);
${shutIn("keys")}
`;
