import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../src/store/open-database.ts";
import { hashOf } from "../../src/server/people/secret.ts";
import { verifyChain } from "../../src/store/audit/verify-chain.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "password-"));
  const database = await openDatabase({ directory: folder });
  await database.asSystem(async (trx) => {
    const { id: organisation } = await trx.insertInto("organisations").values({ name: "甲公司" }).returning("id").executeTakeFirstOrThrow();
    const { id: user } = await trx
      .insertInto("users")
      .values({ email: "zhang@example.com", name: "张三", password_hash: null })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx.insertInto("memberships").values({ organisation_id: organisation, user_id: user, role: "admin" }).execute();
  });
  await database.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("on the server machine: a one-time link, noted in the record", { timeout: 60_000 }, async () => {
  const { code, out } = await runCommand(["password", "Zhang@example.com", "--data", folder, "--url", "https://contracts.example.com/"]);
  expect(code).toBe(0);
  const secret = /^https:\/\/contracts\.example\.com\/passwords\/([\w-]{43})\n$/u.exec(out)?.[1] ?? "?";
  const database = await openDatabase({ directory: folder });
  const [link, event] = await database.asSystem(async (trx) => [
    await trx.selectFrom("password_links").selectAll().executeTakeFirstOrThrow(),
    await trx.selectFrom("events").selectAll().executeTakeFirstOrThrow(),
  ]);
  expect(link).toMatchObject({ token_hash: hashOf(secret), organisation_id: null });
  expect(event).toMatchObject({ actor: "system", action: "password.linked", subject: link.user_id });
  expect(await database.asSystem((trx) => verifyChain(trx, event.organisation_id))).toMatchObject({ whole: true });
  // While somebody holds the database, as a server does:
  const held = await runCommand(["password", "zhang@example.com", "--data", folder]);
  await database.close();
  expect([held.code, held.out]).toEqual([2, ""]);
  expect(held.err).toContain(`正被进程 ${String(process.pid)} 使用`);
  expect(held.err).toContain("先停止服务");
});

test("an address without an account and a folder without a database are said; nothing is made", { timeout: 60_000 }, async () => {
  const unknown = await runCommand(["password", "nobody@example.com", "--data", folder]);
  expect([unknown.code, unknown.out]).toEqual([2, ""]);
  expect(unknown.err).toContain("没有 nobody@example.com 的账户");
  const empty = join(folder, "elsewhere");
  const { code, err } = await runCommand(["password", "zhang@example.com", "--data", empty, "--lang", "en"]);
  expect(code).toBe(2);
  expect(err).toContain("holds no database");
});
