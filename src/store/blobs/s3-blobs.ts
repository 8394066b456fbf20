import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { sql } from "kysely";
import type { Database } from "../database.js";
import type { BlobStore } from "./blob-store.js";
import { dropUnused } from "./drop-unused.js";

export interface S3Place {
  /** The address of the bucket, such as `https://s3.example.com/contracts`. */
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region?: string;
  /** How long one request may take. */
  readonly timeoutMilliseconds?: number;
}

/** A request that failed of itself (5xx, 429, no answer) is made so often. */
const attempts = 4;

/**
 * Files in storage that speaks S3. The row is written before the object: whoever sweeps sees that the file is in use, and a crash in
 * between leaves a row that nothing refers to. What comes back is proved by its hash, whatever the storage says of it.
 */
export function s3Blobs(database: Database, { bucket, timeoutMilliseconds = 30_000, ...keys }: S3Place): BlobStore {
  // Its own repeats know no time limit: ours do.
  const client = new AwsClient({ ...keys, service: "s3", retries: 0 });
  const addressOf = (organisation: string, sha256: string): string => `${bucket.replace(/\/$/u, "")}/${organisation}/${sha256}`;
  const ask = async (method: "GET" | "PUT" | "DELETE", address: string, body?: Buffer): Promise<Response> => {
    let failure = "nothing";
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
      try {
        const headers = body ? { headers: { "content-md5": createHash("md5").update(body).digest("base64") }, body } : {};
        const answer = await client.fetch(address, { method, ...headers, signal: AbortSignal.timeout(timeoutMilliseconds) });
        if (answer.status < 500 && answer.status !== 429) return answer;
        failure = String(answer.status);
        await answer.body?.cancel();
      } catch (error) {
        failure = error instanceof Error ? error.name : "nothing";
      }
    }
    throw new Error(`the storage answered ${failure}, ${attempts} times`);
  };
  return {
    put: async (organisation, bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await database.inOrganisation(organisation, (trx) =>
        trx
          .insertInto("blobs")
          .values({ organisation_id: organisation, sha256, size: bytes.length })
          .onConflict((conflict) => conflict.columns(["organisation_id", "sha256"]).doUpdateSet({ created_at: sql<Date>`now()` }))
          .execute(),
      );
      const content = Buffer.from(bytes);
      const answer = await ask("PUT", addressOf(organisation, sha256), content);
      if (!answer.ok) throw new Error(`the storage answered ${answer.status} to a file`);
      // A plain ETag is the MD5 of what arrived; storages that encrypt or split give another kind.
      const tag = /^"?([0-9a-f]{32})"?$/u.exec(answer.headers.get("etag") ?? "")?.[1];
      if (tag !== undefined && tag !== createHash("md5").update(content).digest("hex"))
        throw new Error("the storage kept something else than it was given");
      return sha256;
    },
    get: async (organisation, sha256) => {
      const answer = await ask("GET", addressOf(organisation, sha256));
      if (!answer.ok) throw new Error(`the storage answered ${answer.status} for blob ${sha256}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new Error(`blob ${sha256} is damaged`);
      return bytes;
    },
    sweep: async (hours) => {
      const dropped = await database.asSystem(async (trx) => {
        const rows = await dropUnused(trx, hours, 100);
        // Before the rows are gone for others: who keeps the same bytes meanwhile waits, and stores the object after this.
        for (const { organisation_id, sha256 } of rows) {
          const answer = await ask("DELETE", addressOf(organisation_id, sha256));
          if (!answer.ok && answer.status !== 404) throw new Error(`the storage answered ${answer.status} to a removal`);
        }
        return rows;
      });
      return dropped.length;
    },
  };
}
