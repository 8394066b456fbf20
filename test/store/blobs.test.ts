import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BlobStore } from "../../src/store/blobs/blob-store.ts";
import { databaseBlobs } from "../../src/store/blobs/database-blobs.ts";
import { s3Blobs } from "../../src/store/blobs/s3-blobs.ts";
import type { Database } from "../../src/store/database.ts";
import { embedded, onBothEngines, twoOrganisations } from "./engines.ts";
import { s3Keys, s3Server, type S3Server } from "./s3-server.ts";

const bytes = new TextEncoder().encode("第一条 服务费");

/** As if everything had been kept two days ago. */
const age = (database: Database): Promise<unknown> =>
  database.asSystem((trx) =>
    trx
      .updateTable("blobs")
      .set({ created_at: new Date(Date.now() - 48 * 3_600_000) })
      .execute(),
  );

async function addVersion(database: Database, organisation: string, sha256: string): Promise<void> {
  await database.inOrganisation(organisation, async (trx) => {
    const { id } = await trx
      .insertInto("contracts")
      .values({ organisation_id: organisation, kind: "review", title: "x", created_by: null })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("versions")
      .values({
        organisation_id: organisation,
        contract_id: id,
        number: 1,
        file_name: "a.txt",
        format: "txt",
        size: 1,
        sha256,
        state: "queued",
        reading: null,
        created_by: null,
      })
      .execute();
  });
}

async function sweepsWhatNothingRefersTo(database: Database, blobs: BlobStore, organisation: string): Promise<void> {
  const used = await blobs.put(organisation, bytes);
  await addVersion(database, organisation, used);
  const unused = await blobs.put(organisation, new Uint8Array([1, 2, 3]));
  expect(await blobs.sweep(24)).toBe(0);
  await age(database);
  const again = await blobs.put(organisation, new Uint8Array([4]));
  await age(database);
  expect(await blobs.put(organisation, new Uint8Array([4]))).toBe(again);
  expect(await blobs.sweep(24)).toBe(1);
  await expect(blobs.get(organisation, unused)).rejects.toThrow();
  expect(await blobs.get(organisation, used)).toEqual(bytes);
  expect(await blobs.get(organisation, again)).toEqual(new Uint8Array([4]));
}

onBothEngines(({ fresh }) => {
  test("what nothing refers to is swept away after a day, what is used or was kept anew is not", async () => {
    const database = await fresh();
    const [organisation] = await twoOrganisations(database);
    await sweepsWhatNothingRefersTo(database, databaseBlobs(database), organisation);
    await database.close();
  });
});

describe("storage that speaks S3", () => {
  let server: S3Server;
  let database: Database;
  let organisation: string;
  let blobs: BlobStore;
  beforeAll(async () => {
    database = await embedded();
    [organisation] = await twoOrganisations(database);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    server = await s3Server();
    blobs = s3Blobs(database, { bucket: server.bucket, ...s3Keys });
  });
  afterEach(() => server.close());

  test("a file comes back as it was, signed both ways, under its organisation and hash", async () => {
    const sha256 = await blobs.put(organisation, bytes);
    expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect([...server.objects.keys()]).toEqual([`/contracts/${organisation}/${sha256}`]);
    expect(await blobs.get(organisation, sha256)).toEqual(bytes);
  });

  test("another key is refused by the storage, and that is told without the key", async () => {
    const wrong = s3Blobs(database, { bucket: server.bucket, ...s3Keys, secretAccessKey: "geheim" });
    await expect(wrong.put(organisation, bytes)).rejects.toThrow("the storage answered 403 to a file");
    expect(server.objects.size).toBe(0);
  });

  test("a failure that passes is tried again", async () => {
    server.fault = "503 once";
    const sha256 = await blobs.put(organisation, bytes);
    expect(server.seen.map((line) => line.split(" ").at(-1))).toEqual(["503", "200"]);
    expect(await blobs.get(organisation, sha256)).toEqual(bytes);
  });

  test.each([
    ["500", /answered 500, 4 times/u],
    ["silence", /answered TimeoutError, 4 times/u],
    ["wrong etag", /something else than it was given/u],
    ["403", /answered 403 to a file/u],
  ] as const)("keeping fails loudly: %s", { timeout: 20_000 }, async (fault, message) => {
    server.fault = fault;
    const hurried = s3Blobs(database, { bucket: server.bucket, ...s3Keys, ...(fault === "silence" && { timeoutMilliseconds: 200 }) });
    await expect(hurried.put(organisation, bytes)).rejects.toThrow(message);
  });

  test("what comes back damaged, or not at all, is not handed out", async () => {
    const sha256 = await blobs.put(organisation, bytes);
    server.fault = "damage";
    await expect(blobs.get(organisation, sha256)).rejects.toThrow("is damaged");
    server.fault = undefined;
    server.objects.clear();
    await expect(blobs.get(organisation, sha256)).rejects.toThrow("answered 404");
  });

  test("what nothing refers to is swept away there as well", async () => {
    await sweepsWhatNothingRefersTo(database, blobs, organisation);
    expect(server.objects.size).toBe(2);
  });
});
