import { sql } from "kysely";
import type { Work } from "../database.js";

export interface Dropped {
  readonly organisation_id: string;
  readonly sha256: string;
}

/** Removes the rows of files that no row of another table names and that nobody kept anew for so many hours; at most `most`, oldest first. */
export async function dropUnused(trx: Work, hours: number, most: number): Promise<readonly Dropped[]> {
  const { rows } = await sql<Dropped>`
    with unused as (
      select organisation_id, sha256 from blobs b
      where created_at < now() - make_interval(hours => ${hours})
        and not exists (select from versions v where v.organisation_id = b.organisation_id and (v.sha256 = b.sha256 or v.reading = b.sha256))
        and not exists (select from batches x where x.organisation_id = b.organisation_id and (x.sha256 = b.sha256 or x.archive = b.sha256))
        and not exists (select from signings s where s.organisation_id = b.organisation_id and (s.sha256 = b.sha256 or s.plan->>'original' = b.sha256))
        and not exists (select from signing_steps t where t.organisation_id = b.organisation_id and t.sha256 = b.sha256)
        and not exists (select from libraries l where l.organisation_id = b.organisation_id and l.sha256 = b.sha256)
      order by created_at limit ${most} for update skip locked),
    pieces as (delete from blob_pieces p using unused u where p.organisation_id = u.organisation_id and p.sha256 = u.sha256)
    select organisation_id, sha256 from unused`.execute(trx);
  for (const { organisation_id, sha256 } of rows)
    await trx.deleteFrom("blobs").where("organisation_id", "=", organisation_id).where("sha256", "=", sha256).execute();
  return rows;
}
