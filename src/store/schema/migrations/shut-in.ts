/** Statements that bind a table to the organisation of the transaction; `grants` is what its members may do with it. */
export const shutIn = (table: string, grants = "select, insert, update, delete"): string => `
alter table ${table} enable row level security;
create policy own_organisation on ${table} to clausewright_member
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant ${grants} on ${table} to clausewright_member;
`;
