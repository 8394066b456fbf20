import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import type { Database } from "../database.js";
import type { BlobStore } from "./blob-store.js";

export interface S3Place {
  /** The address of the bucket, such as `https://s3.example.com/contracts`. */
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region?: string;
}

/** Files in storage that speaks S3. The object is stored before its row: a crash leaves an object too many, never one too few. */
export function s3Blobs(database: Database, { bucket, ...keys }: S3Place): BlobStore {
  const client = new AwsClient({ ...keys, service: "s3", retries: 3 });
  const addressOf = (organisation: string, sha256: string): string => `${bucket.replace(/\/$/u, "")}/${organisation}/${sha256}`;
  return {
    put: async (organisation, bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const answer = await client.fetch(addressOf(organisation, sha256), { method: "PUT", body: Buffer.from(bytes) });
      if (!answer.ok) throw new Error(`the storage answered ${answer.status} to a file`);
      await database.inOrganisation(organisation, (trx) =>
        trx
          .insertInto("blobs")
          .values({ organisation_id: organisation, sha256, size: bytes.length })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
      return sha256;
    },
    get: async (organisation, sha256) => {
      const answer = await client.fetch(addressOf(organisation, sha256));
      if (!answer.ok) throw new Error(`the storage answered ${answer.status} for blob ${sha256}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new Error(`blob ${sha256} is damaged`);
      return bytes;
    },
  };
}
