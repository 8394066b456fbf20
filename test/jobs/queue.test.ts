import { afterAll, beforeAll, expect, test } from "vitest";
import { queueOf, type Queue } from "../../src/jobs/queue.ts";
import { startWorker } from "../../src/jobs/worker.ts";
import type { Database } from "../../src/store/database.ts";
import { onBothEngines, twoOrganisations } from "../store/engines.ts";

onBothEngines(({ engine, fresh }) => {
  let database: Database;
  let queue: Queue;
  let organisation: string;
  beforeAll(async () => {
    database = await fresh();
    queue = queueOf(database);
    [organisation] = await twoOrganisations(database);
  });
  afterAll(() => database.close());

  const add = (): Promise<string> =>
    database.inOrganisation(organisation, (trx) => queue.add(trx, organisation, "read-version", { version: "v" }));
  const stateOf = (id: string) =>
    database.asSystem((trx) => trx.selectFrom("jobs").selectAll().where("id", "=", id).executeTakeFirstOrThrow());
  const expire = (id: string) =>
    database.asSystem((trx) =>
      trx
        .updateTable("jobs")
        .set({ lease_until: new Date(Date.now() - 1000) })
        .where("id", "=", id)
        .execute(),
    );
  const problem = { at: "", seen: { zh: "", en: "" }, expected: { zh: "", en: "" } };

  test("a job of a transaction that was rolled back does not exist", async () => {
    await expect(
      database.inOrganisation(organisation, async (trx) => {
        await queue.add(trx, organisation, "read-version", { version: "v" });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await queue.claim()).toBeUndefined();
  });

  test("each job is claimed once, by whoever asks first", async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, add));
    const claims = await Promise.all(Array.from({ length: 12 }, () => queue.claim()));
    expect(claims.flatMap((claim) => claim?.id ?? []).sort()).toEqual([...ids].sort());
    for (const claim of claims) if (claim) await database.inOrganisation(organisation, (trx) => queue.finish(trx, claim, {}));
  });

  test("the effects of an attempt that lost its lease are rolled back", async () => {
    const id = await add();
    const first = await queue.claim();
    await expire(id);
    const second = await queue.claim();
    expect(second).toMatchObject({ id, attempt: 2 });
    if (!first || !second) throw new Error("two claims were expected");
    await expect(
      database.inOrganisation(organisation, async (trx) => {
        await trx
          .insertInto("contracts")
          .values({ organisation_id: organisation, kind: "review", title: "late", created_by: null })
          .execute();
        await queue.finish(trx, first, {});
      }),
    ).rejects.toThrow("lease");
    expect(await queue.progress(first, { step: "read" })).toBe(false);
    expect(
      await database.inOrganisation(organisation, (trx) => trx.selectFrom("contracts").select("id").where("title", "=", "late").execute()),
    ).toEqual([]);
    await database.inOrganisation(organisation, (trx) => queue.finish(trx, second, { fine: true }));
    expect(await stateOf(id)).toMatchObject({ state: "done", output: { fine: true }, attempt: 2 });
  });

  test("a failure with a pause is tried again after it, one without ends the job", async () => {
    const id = await add();
    const first = await queue.claim();
    if (!first) throw new Error("a claim was expected");
    await queue.fail(first, problem, { retryInSeconds: 600 });
    expect(await queue.claim()).toBeUndefined();
    await database.asSystem((trx) =>
      trx
        .updateTable("jobs")
        .set({ run_after: new Date(0) })
        .where("id", "=", id)
        .execute(),
    );
    const second = await queue.claim();
    if (!second) throw new Error("a claim was expected");
    await queue.fail(second, problem);
    expect(await stateOf(id)).toMatchObject({ state: "failed", output: { problem } });
  });

  test("workers that are ended from outside cost a job nothing; faults of its own do, and its end in vain has its effects", async () => {
    const id = await add();
    for (let attempt = 1; attempt < 12; attempt += 1) {
      expect(await queue.claim()).toMatchObject({ id, attempt, failures: 0 });
      await expire(id);
    }
    let ended = 0;
    for (let failures = 0; failures < 5; failures += 1) {
      const claim = await queue.claim();
      expect(claim).toMatchObject({ id, failures });
      if (claim) await queue.fail(claim, problem, { retryInSeconds: 0, inVain: () => Promise.resolve(void (ended += 1)) });
    }
    expect(await stateOf(id)).toMatchObject({ state: "failed" });
    expect(ended).toBe(1);
    expect(await queue.claim()).toBeUndefined();
  });

  test("a restart puts back what ran", async () => {
    const id = await add();
    await queue.claim();
    await queue.reclaimAll();
    const again = await queue.claim();
    expect(again).toMatchObject({ id, attempt: 2 });
    if (again) await queue.fail(again, problem);
  });

  test("a worker does every job once, and gives up on one that always breaks", async () => {
    const done: string[] = [];
    const good = await Promise.all(Array.from({ length: 10 }, add));
    const bad = await add();
    await database.asSystem((trx) => trx.updateTable("jobs").set({ attempt: 50 }).where("id", "=", bad).execute());
    const worker = startWorker({
      queue,
      hands: 3,
      pauseMilliseconds: 20,
      handlers: {
        "read-version": async (claim) => {
          await database.inOrganisation(organisation, (trx) => queue.finish(trx, claim, {}));
          done.push(claim.id);
        },
      },
    });
    await expect.poll(async () => (await stateOf(bad)).state).toBe("failed");
    await expect.poll(() => done.length).toBe(10);
    await worker.stop();
    expect([...done].sort()).toEqual([...good].sort());
  });

  test.runIf(engine === "server")("another process hears at once of a job and of its end", async () => {
    const elsewhere = queueOf(database);
    // It looks around when it begins to listen.
    await elsewhere.idle(1000);
    const late = (): Promise<string> => new Promise((resolve) => setTimeout(() => resolve("late"), 20_000).unref());
    const woken = Promise.race([elsewhere.idle(60_000), late()]);
    await add();
    expect(await woken).toBeUndefined();
    const claim = await queue.claim();
    if (!claim) throw new Error("a claim was expected");
    const told = Promise.race([new Promise<void>((resolve) => void elsewhere.watch(resolve)), late()]);
    await database.inOrganisation(organisation, (trx) => queue.finish(trx, claim, {}));
    expect(await told).toBeUndefined();
  });

  test("another organisation cannot see a job", async () => {
    const id = await add();
    const [, other] = await twoOrganisations(database);
    expect(await database.inOrganisation(other, (trx) => trx.selectFrom("jobs").select("id").where("id", "=", id).execute())).toEqual([]);
  });
});
