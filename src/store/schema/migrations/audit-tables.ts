import { shutIn } from "./shut-in.js";

/**
 * The trail of what happened. Every event carries the hash of the one before it in its organisation; nobody may change or
 * remove one. verify-chain.ts computes the same hashes outside of the database.
 */
export const auditTables = `
create table events (
  organisation_id uuid not null references organisations,
  number integer not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previous text not null,
  hash text not null,
  primary key (organisation_id, number)
);
${shutIn("events", "select, insert")}

create function chain_event() returns trigger language plpgsql as $$
declare last record;
begin
  perform pg_advisory_xact_lock(711002, hashtext(new.organisation_id::text));
  select number, hash into last from events where organisation_id = new.organisation_id order by number desc limit 1;
  new.number := coalesce(last.number, 0) + 1;
  new.previous := coalesce(last.hash, '');
  new.at := date_trunc('milliseconds', clock_timestamp());
  new.hash := encode(sha256(convert_to(concat_ws(E'\\x1f', new.previous, new.organisation_id, new.number,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), new.actor, new.action, new.subject, new.detail), 'UTF8')), 'hex');
  return new;
end $$;
create trigger chain before insert on events for each row execute function chain_event();

create function refuse_change() returns trigger language plpgsql as $$
begin raise exception 'the trail of events cannot be changed'; end $$;
create trigger keep before update or delete on events for each row execute function refuse_change();
create trigger keep_all before truncate on events for each statement execute function refuse_change();
`;
