import { createHash } from "node:crypto";
import { sql } from "kysely";
import { dropUnused } from "./drop-unused.js";
import type { Database } from "../database.js";
import type { BlobStore } from "./blob-store.js";

/** So large is one row at most: large messages cost the embedded engine memory that it never gives back. */
const pieceSize = 2 * 1024 * 1024;

/** Files in the database itself: one backup, one row-level security. */
export const databaseBlobs = (database: Database): BlobStore => ({
  put: (organisation, bytes) =>
    database.inOrganisation(organisation, async (trx) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      // Whoever sweeps holds the row: this waits for that and then keeps the file anew.
      const { fresh } = await trx
        .insertInto("blobs")
        .values({ organisation_id: organisation, sha256, size: bytes.length })
        .onConflict((conflict) => conflict.columns(["organisation_id", "sha256"]).doUpdateSet({ created_at: sql<Date>`now()` }))
        .returning(sql<boolean>`xmax = 0`.as("fresh"))
        .executeTakeFirstOrThrow();
      if (!fresh) return sha256;
      for (let piece = 0; piece * pieceSize < bytes.length; piece += 1)
        await trx
          .insertInto("blob_pieces")
          .values({
            organisation_id: organisation,
            sha256,
            piece,
            bytes: Buffer.from(bytes.subarray(piece * pieceSize, (piece + 1) * pieceSize)),
          })
          .execute();
      return sha256;
    }),
  get: async (organisation, sha256) => {
    const rows = await database.inOrganisation(organisation, (trx) =>
      trx.selectFrom("blob_pieces").select("bytes").where("sha256", "=", sha256).orderBy("piece").execute(),
    );
    const bytes = new Uint8Array(Buffer.concat(rows.map((row) => row.bytes)));
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new Error(`blob ${sha256} is missing or damaged`);
    return bytes;
  },
  sweep: (hours) => database.asSystem(async (trx) => (await dropUnused(trx, hours, 1000)).length),
});
