/**
 * At most one link a user to choose a new password; `organisation_id` is whose admin made it, null for the operator of the server.
 * Nothing is granted: organisations work with it through the system only.
 */
export const passwordLinks = `
create table password_links (
  user_id uuid primary key references users on delete cascade,
  token_hash text not null unique,
  organisation_id uuid references organisations,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
alter table password_links enable row level security;
`;
