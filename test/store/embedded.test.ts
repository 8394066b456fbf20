import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UsageError } from "../../src/base/usage-error.ts";
import { lockDirectory } from "../../src/store/embedded/directory-lock.ts";
import { openDatabase } from "../../src/store/open-database.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clausewright-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what was committed is there after closing and opening again", async () => {
  const first = await openDatabase({ directory: folder });
  await first.asSystem((trx) => trx.insertInto("organisations").values({ name: "甲公司" }).execute());
  await expect(openDatabase({ directory: folder })).rejects.toThrow(UsageError);
  await first.close();
  const second = await openDatabase({ directory: folder });
  const names = await second.asSystem((trx) => trx.selectFrom("organisations").select("name").execute());
  const { rows } = await second.pool.query<{ fsync: string }>("show fsync");
  await second.close();
  expect(names).toEqual([{ name: "甲公司" }]);
  expect(rows).toEqual([{ fsync: "on" }]);
});

test("a live holder keeps its lock and is named", () => {
  const lock = lockDirectory(folder);
  expect(() => lockDirectory(folder)).toThrow(String(process.pid));
  lock.release();
  lockDirectory(folder).release();
});

test("the lock of a process that is gone is taken over", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => child.once("exit", resolve));
  writeFileSync(join(folder, "clausewright.lock"), JSON.stringify({ pid: child.pid, started: "1" }));
  lockDirectory(folder).release();
});

test("a number that was given to another process since does not keep a dead lock", () => {
  const lock = lockDirectory(folder);
  const path = join(folder, "clausewright.lock");
  const holder = JSON.parse(readFileSync(path, "utf8")) as { pid: number; started: string };
  if (holder.started === "") {
    lock.release();
    return;
  }
  writeFileSync(path, JSON.stringify({ ...holder, started: "1" }));
  lockDirectory(folder).release();
});

test("a lock file that nobody finished writing does not shut the directory for ever", () => {
  writeFileSync(join(folder, "clausewright.lock"), "");
  lockDirectory(folder).release();
});
