import { shutIn } from "./shut-in.js";

/** The organisation's own libraries, edition by edition, and every text of a clause that a draft was made with. */
export const libraryTables = `
create table libraries (
  organisation_id uuid not null references organisations,
  number integer not null,
  sha256 text not null,
  changes jsonb not null,
  note text not null default '',
  created_by uuid references users,
  created_at timestamptz not null default now(),
  primary key (organisation_id, number),
  foreign key (organisation_id, sha256) references blobs
);
${shutIn("libraries", "select, insert")}

create table clause_texts (
  organisation_id uuid not null references organisations,
  clause text not null,
  hash text not null,
  version integer not null,
  title text not null,
  text text not null,
  first_seen timestamptz not null default now(),
  primary key (organisation_id, clause, hash)
);
${shutIn("clause_texts", "select, insert")}

-- Who keeps bytes that are kept already says that they are in use again.
grant update (created_at) on blobs to clausewright_member;
`;
