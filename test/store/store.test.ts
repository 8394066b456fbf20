import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordEvent } from "../../src/store/audit/record-event.ts";
import { verifyChain } from "../../src/store/audit/verify-chain.ts";
import { databaseBlobs } from "../../src/store/blobs/database-blobs.ts";
import type { Database } from "../../src/store/database.ts";
import { migrate } from "../../src/store/schema/migrate.ts";
import { onBothEngines, twoOrganisations } from "./engines.ts";

onBothEngines(({ fresh }) => {
  let database: Database;
  let one: string;
  let other: string;
  beforeAll(async () => {
    database = await fresh();
    [one, other] = await twoOrganisations(database);
  });
  afterAll(() => database.close());

  const addContract = (organisation: string, title: string): Promise<string> =>
    database.inOrganisation(organisation, async (trx) => {
      const { id } = await trx
        .insertInto("contracts")
        .values({ organisation_id: organisation, kind: "review", title, created_by: null })
        .returning("id")
        .executeTakeFirstOrThrow();
      return id;
    });

  test("a second migration changes nothing", async () => {
    const done = async (): Promise<unknown> => (await database.pool.query("select * from migrations order by 1")).rows;
    const before = await done();
    await migrate(database.pool);
    expect(before).not.toEqual([]);
    expect(await done()).toEqual(before);
  });

  test("every table that belongs to an organisation is under row-level security", async () => {
    const { rows } = await database.pool.query<{ relname: string; relrowsecurity: boolean }>(
      `select c.relname, c.relrowsecurity from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'organisation_id' and c.relname <> 'sessions'`,
    );
    expect(rows.length).toBeGreaterThan(12);
    expect(rows.filter((row) => !row.relrowsecurity)).toEqual([]);
  });

  test("an organisation sees, changes and takes its own rows only", async () => {
    const mine = await addContract(one, "mine");
    const theirs = await addContract(other, "theirs");
    const seen = await database.inOrganisation(one, (trx) => trx.selectFrom("contracts").select("id").execute());
    expect(seen.map(({ id }) => id)).toEqual([mine]);
    const changed = await database.inOrganisation(one, (trx) =>
      trx.updateTable("contracts").set({ title: "x" }).where("id", "=", theirs).returning("id").execute(),
    );
    expect(changed).toEqual([]);
    const removed = await database.inOrganisation(one, (trx) =>
      trx.deleteFrom("contracts").where("id", "=", theirs).returning("id").execute(),
    );
    expect(removed).toEqual([]);
    await expect(
      database.inOrganisation(one, (trx) =>
        trx.insertInto("contracts").values({ organisation_id: other, kind: "review", title: "x", created_by: null }).execute(),
      ),
    ).rejects.toThrow(/row-level security/u);
  });

  test("a version cannot hang on another organisation's contract", async () => {
    const theirs = await addContract(other, "theirs");
    const sha256 = await databaseBlobs(database).put(one, new Uint8Array([1]));
    await expect(
      database.inOrganisation(one, (trx) =>
        trx
          .insertInto("versions")
          .values({
            organisation_id: one,
            contract_id: theirs,
            number: 1,
            file_name: "a",
            format: "txt",
            size: 1,
            sha256,
            state: "queued",
            reading: null,
            created_by: null,
          })
          .execute(),
      ),
    ).rejects.toThrow(/foreign key/u);
  });

  test("an organisation can read no password, no session and no other organisation", async () => {
    await database.asSystem((trx) =>
      trx
        .insertInto("users")
        .values({ email: "x@example.com", name: "x", password_hash: "secret" })
        .onConflict((c) => c.doNothing())
        .execute(),
    );
    await expect(database.inOrganisation(one, (trx) => trx.selectFrom("users").select("password_hash").execute())).rejects.toThrow(
      /permission denied/u,
    );
    await expect(database.inOrganisation(one, (trx) => trx.selectFrom("sessions").selectAll().execute())).rejects.toThrow(
      /permission denied/u,
    );
    expect(await database.inOrganisation(one, (trx) => trx.selectFrom("users").select("id").execute())).toEqual([]);
    expect(await database.inOrganisation(one, (trx) => trx.selectFrom("organisations").select("id").execute())).toEqual([{ id: one }]);
  });

  test("the role and the organisation end with their transaction", async () => {
    await database.inOrganisation(one, (trx) => trx.selectFrom("contracts").select("id").execute());
    const { rows } = await database.pool.query<{ role: string; organisation: string | null }>(
      "select current_user::text as role, current_setting('app.organisation', true) as organisation",
    );
    expect(rows[0]?.role).not.toBe("clausewright_member");
    expect(rows[0]?.organisation ?? "").toBe("");
  });

  test("a transaction inside another one is a mistake that shows at once", async () => {
    await expect(database.asSystem(() => database.asSystem(() => Promise.resolve(1)))).rejects.toThrow("inside another one");
  });

  test("events form a chain, however many come at once", async () => {
    const event = (index: number) =>
      database.inOrganisation(one, (trx) =>
        recordEvent(trx, one, { actor: "甲", action: "test.event", subject: String(index), detail: { index, text: '引号"与\\' } }),
      );
    await Promise.all(Array.from({ length: 40 }, (_, index) => event(index)));
    await database.inOrganisation(other, (trx) => recordEvent(trx, other, { actor: "乙", action: "test.event", subject: "1" }));
    const chain = await database.inOrganisation(one, (trx) => verifyChain(trx, one));
    expect(chain).toMatchObject({ whole: true, events: 40 });
    expect(chain.head).toMatch(/^[0-9a-f]{64}$/u);
  });

  test("an event cannot be changed or removed; where a superuser forces it, the chain tells", async () => {
    await expect(database.asSystem((trx) => trx.updateTable("events").set({ actor: "x" }).execute())).rejects.toThrow("cannot be changed");
    await expect(database.asSystem((trx) => trx.deleteFrom("events").execute())).rejects.toThrow("cannot be changed");
    await expect(database.asSystem((trx) => sql`truncate events`.execute(trx))).rejects.toThrow("cannot be changed");
    await database.asSystem(async (trx) => {
      await sql`alter table events disable trigger keep`.execute(trx);
      await sql`update events set actor = '丙' where organisation_id = ${one} and number = 7`.execute(trx);
      await sql`alter table events enable trigger keep`.execute(trx);
    });
    expect(await database.inOrganisation(one, (trx) => verifyChain(trx, one))).toMatchObject({ whole: false, brokenAt: 7 });
  });

  test("a file comes back as it was, is kept once, and is its organisation's alone", async () => {
    const blobs = databaseBlobs(database);
    const bytes = Uint8Array.from({ length: 5_000_001 }, (_, index) => (index * 7) % 251);
    const sha256 = await blobs.put(one, bytes);
    expect(await blobs.put(one, bytes)).toBe(sha256);
    expect(Buffer.from(await blobs.get(one, sha256)).equals(Buffer.from(bytes))).toBe(true);
    const pieces = await database.inOrganisation(one, (trx) =>
      trx.selectFrom("blob_pieces").select("piece").where("sha256", "=", sha256).execute(),
    );
    expect(pieces).toHaveLength(3);
    await expect(blobs.get(other, sha256)).rejects.toThrow("missing or damaged");
  });

  test("a damaged file is not handed out", async () => {
    const blobs = databaseBlobs(database);
    const sha256 = await blobs.put(one, new Uint8Array([1, 2, 3]));
    await database.asSystem((trx) =>
      trx
        .updateTable("blob_pieces")
        .set({ bytes: Buffer.from([1, 2, 4]) })
        .where("sha256", "=", sha256)
        .execute(),
    );
    await expect(blobs.get(one, sha256)).rejects.toThrow("missing or damaged");
  });
});
