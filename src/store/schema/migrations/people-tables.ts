import { shutIn } from "./shut-in.js";

/** Organisations, people, and everything by which somebody proves who they are. Secrets are kept as hashes only. */
export const peopleTables = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'clausewright_member') then create role clausewright_member nologin; end if;
end $$;
do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) then execute format('grant clausewright_member to %I', current_user); end if;
end $$;
grant usage on schema public to clausewright_member;

create table organisations (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
alter table organisations enable row level security;
create policy itself on organisations to clausewright_member using (id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select on organisations to clausewright_member;
grant update (name, settings) on organisations to clausewright_member;

create table users (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text,
  created_at timestamptz not null default now()
);

create table memberships (
  organisation_id uuid not null references organisations,
  user_id uuid not null references users,
  role text not null check (role in ('admin', 'legal', 'business', 'approver', 'signer', 'viewer')),
  created_at timestamptz not null default now(),
  primary key (organisation_id, user_id)
);
create index on memberships (user_id);
${shutIn("memberships")}
alter table users enable row level security;
create policy colleagues on users for select to clausewright_member using (exists (select from memberships where user_id = users.id));
grant select (id, email, name, created_at) on users to clausewright_member;

create table sessions (
  token_hash text primary key,
  user_id uuid not null references users on delete cascade,
  organisation_id uuid not null references organisations,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on sessions (user_id);

create table tokens (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  name text not null,
  role text not null,
  token_hash text not null unique,
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
${shutIn("tokens")}

create table invitations (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  email text not null,
  role text not null,
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz
);
${shutIn("invitations")}

create table webhooks (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  url text not null,
  secret text not null,
  events text[] not null,
  created_at timestamptz not null default now()
);
${shutIn("webhooks")}

create table sign_in_states (
  state text primary key,
  verifier text not null,
  nonce text not null,
  created_at timestamptz not null default now()
);

create unlogged table rates (
  key text not null,
  bucket bigint not null,
  count integer not null,
  primary key (key, bucket)
);
`;
