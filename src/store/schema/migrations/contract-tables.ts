import { shutIn } from "./shut-in.js";

/** Contracts, their versions, what was found and decided, and the work that is still to do. */
export const contractTables = `
create table blobs (
  organisation_id uuid not null references organisations,
  sha256 text not null,
  size integer not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, sha256)
);
${shutIn("blobs", "select, insert")}

create table blob_pieces (
  organisation_id uuid not null,
  sha256 text not null,
  piece integer not null,
  bytes bytea not null,
  primary key (organisation_id, sha256, piece),
  foreign key (organisation_id, sha256) references blobs
);
alter table blob_pieces alter column bytes set storage external;
${shutIn("blob_pieces", "select, insert")}

create table contracts (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('review', 'draft')),
  title text not null,
  deal jsonb,
  pins jsonb,
  revision integer not null default 1,
  created_by uuid references users,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  unique (organisation_id, id)
);
create index on contracts (organisation_id, updated_at desc);
${shutIn("contracts")}

create table versions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  contract_id uuid not null,
  number integer not null,
  file_name text not null,
  format text not null,
  size integer not null,
  sha256 text not null,
  state text not null check (state in ('queued', 'reading', 'ready', 'failed')),
  problem jsonb,
  counts jsonb,
  reading text,
  created_by uuid references users,
  created_at timestamptz not null default now(),
  unique (organisation_id, id),
  unique (contract_id, number),
  foreign key (organisation_id, contract_id) references contracts (organisation_id, id),
  foreign key (organisation_id, sha256) references blobs
);
${shutIn("versions")}

create table reports (
  organisation_id uuid not null,
  version_id uuid not null,
  key text not null,
  body text not null,
  created_at timestamptz not null default now(),
  primary key (version_id, key),
  foreign key (organisation_id, version_id) references versions (organisation_id, id)
);
${shutIn("reports")}

create table decisions (
  organisation_id uuid not null,
  contract_id uuid not null,
  finding text not null,
  decision text not null check (decision in ('accepted', 'dismissed')),
  reason text not null default '',
  by_user uuid references users,
  at timestamptz not null default now(),
  primary key (contract_id, finding),
  foreign key (organisation_id, contract_id) references contracts (organisation_id, id)
);
${shutIn("decisions")}

create table jobs (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  kind text not null,
  input jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  attempt integer not null default 0,
  lease_until timestamptz,
  run_after timestamptz not null default now(),
  progress jsonb not null default '{}',
  output jsonb,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index on jobs (run_after) where state = 'queued';
create index on jobs (lease_until) where state = 'running';
${shutIn("jobs", "select, insert, update")}

create table batches (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  template text not null,
  file_name text not null,
  sha256 text not null,
  job_id uuid,
  rows jsonb,
  archive text,
  created_by uuid references users,
  created_at timestamptz not null default now()
);
${shutIn("batches")}
`;
