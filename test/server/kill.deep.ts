import { spawn, type ChildProcess } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase, type DatabasePlace } from "../../src/store/open-database.ts";
import { nativeServer } from "../store/native-server.ts";

const jobs = 300;
const kills = 10;

/** A process of the application that dies when it is told to, without warning. */
interface Victim {
  readonly kill: () => Promise<void>;
}

const program = join(import.meta.dirname, "..", "..", "dist", "cli", "main.js");

function start(args: readonly string[]): Victim & { readonly child: ChildProcess } {
  const child = spawn(process.execPath, [program, ...args], { stdio: "ignore", env: { ...process.env, CLAUSEWRIGHT_DATABASE: "" } });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    child,
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

async function answers(base: string): Promise<void> {
  for (let attempt = 0; attempt < 3000; attempt += 1) {
    const answer = await fetch(`${base}/api/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server did not come back");
}

/** Uploads until so many were accepted, while `disturb` kills; the versions that were accepted. */
async function uploadAll(base: string, cookie: string, disturb: (accepted: number) => Promise<void>): Promise<string[]> {
  const accepted: string[] = [];
  let killed = 0;
  while (accepted.length < jobs) {
    const batch = await Promise.all(
      Array.from({ length: 5 }, async (_, index) => {
        const text = `第${accepted.length}-${index}号合同\n第一条 服务费\n服务费为人民币${accepted.length + 1}00元。\n`;
        const answer = await fetch(`${base}/api/uploads?name=a.txt`, { method: "POST", headers: { cookie }, body: text }).catch(
          () => undefined,
        );
        if (answer?.status !== 202) return undefined;
        const body = (await answer.json().catch(() => undefined)) as { version: string } | undefined;
        return body?.version;
      }),
    );
    accepted.push(...batch.flatMap((version) => version ?? []));
    if (killed < kills && accepted.length > ((killed + 1) * jobs) / (kills + 2)) {
      killed += 1;
      await disturb(killed);
    } else if (batch.every((version) => version === undefined)) await answers(base);
  }
  expect(killed).toBe(kills);
  return accepted;
}

async function setUp(base: string): Promise<string> {
  const answer = await fetch(`${base}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ organisation: "甲公司", name: "张三", email: "a@example.com", password: "correct horse battery" }),
  });
  expect(answer.status).toBe(201);
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

/** Every accepted version was read, once: one event each, one finished job each, and the chain of events is whole. */
async function expectWhole(place: DatabasePlace, accepted: readonly string[], base: string, cookie: string): Promise<void> {
  const unfinished = async (): Promise<number> => {
    const list = (await (
      await fetch(`${base}/api/contracts`, { headers: { cookie } }).catch(() => undefined)
    )
      ?.json()
      .catch(() => undefined)) as { state: string }[] | undefined;
    return list?.filter(({ state }) => state !== "ready").length ?? -1;
  };
  await expect.poll(unfinished, { timeout: 900_000, interval: 1000 }).toBe(0);
  const check = await (await fetch(`${base}/api/audit/check`, { headers: { cookie } })).json();
  expect(check).toMatchObject({ whole: true });
  await stopAll();
  const database = await openDatabase(place);
  const [ready, done, versions, attempts] = await database.asSystem(async (trx) => [
    await trx.selectFrom("events").select("subject").where("action", "=", "version.ready").execute(),
    await trx.selectFrom("jobs").select("state").execute(),
    await trx.selectFrom("versions").select("id").execute(),
    await trx.selectFrom("jobs").select("attempt").execute(),
  ]);
  await database.close();
  const ids = versions.map(({ id }) => id);
  for (const id of accepted) expect(ids).toContain(id);
  expect(ready.map(({ subject }) => subject).sort()).toEqual([...ids].sort());
  expect(done.filter(({ state }) => state !== "done")).toEqual([]);
  expect(done).toHaveLength(ids.length);
  const again = attempts.filter(({ attempt }) => attempt > 1).length;
  console.log(
    `${accepted.length} accepted, ${ids.length} kept, ${done.length} jobs done once, ${again} of them after another attempt; ${kills} kills`,
  );
}

const running = new Set<Victim>();
const stopAll = async (): Promise<void> => {
  await Promise.all([...running].map((one) => one.kill()));
  running.clear();
};

test("embedded: no accepted upload is lost or done twice when the server is killed at random", { timeout: 1_800_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "clausewright-"));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const args = ["serve", "--port", String(port), "--data", folder];
  try {
    let server = start(args);
    running.add(server);
    await answers(base);
    const cookie = await setUp(base);
    const accepted = await uploadAll(base, cookie, async () => {
      await server.kill();
      running.delete(server);
      server = start(args);
      running.add(server);
      await answers(base);
    });
    const second = spawn(process.execPath, [program, "serve", "--port", "0", "--data", folder], { stdio: "ignore" });
    expect(await new Promise((resolve) => second.once("exit", resolve))).toBe(2);
    await expectWhole({ directory: folder }, accepted, base, cookie);
  } finally {
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("server: the same with workers of their own; servers and workers are killed at random", { timeout: 1_800_000 }, async () => {
  const native = await nativeServer();
  if (native === undefined) return;
  const url = await native.fresh();
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  try {
    const roles = [
      ["serve", "--port", String(port), "--database", url, "--no-worker"],
      ["worker", "--database", url],
      ["worker", "--database", url],
    ];
    const processes = roles.map(start);
    for (const one of processes) running.add(one);
    await answers(base);
    const cookie = await setUp(base);
    const killed = new Set<number>();
    const accepted = await uploadAll(base, cookie, async (count) => {
      // The first three kills meet each process once, the others whichever chance names.
      const at = count <= roles.length ? count - 1 : randomInt(roles.length);
      const [victim, args] = [processes[at], roles[at]];
      if (victim === undefined || args === undefined) return;
      killed.add(at);
      await victim.kill();
      running.delete(victim);
      processes[at] = start(args);
      running.add(processes[at]);
    });
    expect(killed.size).toBe(roles.length);
    await expectWhole({ url }, accepted, base, cookie);
  } finally {
    await stopAll();
    await native.stop();
  }
});
