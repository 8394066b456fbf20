import { afterAll, beforeAll, expect, test } from "vitest";
import { recordEvent } from "../../src/store/audit/record-event.ts";
import { verifyChain } from "../../src/store/audit/verify-chain.ts";
import { databaseBlobs } from "../../src/store/blobs/database-blobs.ts";
import { copyDatabase } from "../../src/store/copy-database.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { embedded, twoOrganisations } from "./engines.ts";
import { nativeServer, type NativeServer } from "./native-server.ts";

let server: NativeServer | undefined;
let from: Database;
beforeAll(async () => {
  [server, from] = await Promise.all([nativeServer(), embedded()]);
});
afterAll(async () => {
  await from.close();
  await server?.stop();
});

test("everything of the embedded database arrives at the server, and goes on there", async () => {
  if (server === undefined) return;
  const [organisation] = await twoOrganisations(from);
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 251);
  const sha256 = await databaseBlobs(from).put(organisation, bytes);
  await from.inOrganisation(organisation, async (trx) => {
    await trx
      .insertInto("contracts")
      .values({
        organisation_id: organisation,
        kind: "draft",
        title: "草稿",
        deal: JSON.stringify({ services: ["a", "b"] }),
        created_by: null,
      })
      .execute();
    for (let index = 0; index < 60; index += 1)
      await recordEvent(trx, organisation, { actor: "甲", action: "test.event", subject: String(index) });
  });

  const to = await openDatabase({ url: await server.fresh() });
  expect(await copyDatabase(from, to)).toMatchObject({ organisations: 2, contracts: 1, events: 60, blobs: 1, blob_pieces: 2 });
  expect(Buffer.from(await databaseBlobs(to).get(organisation, sha256)).equals(Buffer.from(bytes))).toBe(true);
  expect(await to.inOrganisation(organisation, (trx) => trx.selectFrom("contracts").select(["title", "deal"]).execute())).toEqual([
    { title: "草稿", deal: { services: ["a", "b"] } },
  ]);
  await to.inOrganisation(organisation, (trx) => recordEvent(trx, organisation, { actor: "乙", action: "test.event", subject: "61" }));
  expect(await to.inOrganisation(organisation, (trx) => verifyChain(trx, organisation))).toMatchObject({ whole: true, events: 61 });
  await expect(copyDatabase(from, to)).rejects.toThrow("holds data already");
  await to.close();
});
