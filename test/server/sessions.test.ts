import { afterEach, expect, test } from "vitest";
import { embedded } from "../store/engines.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = { organisation: "甲公司", name: "张三", email: "Zhang@Example.com", password: "correct horse battery" };

let stage: Stage;
afterEach(() => stage.close());

const cookieFrom = (headers: Headers): string => (headers.get("set-cookie") ?? "").split(";")[0] ?? "";

test("set up once, sign in, sign out", async () => {
  stage = await openStage(await embedded());
  expect((await stage.call("GET", "/api/state")).json).toMatchObject({ setUp: false, codeNeeded: false });
  const setup = await stage.call("POST", "/api/setup", { json: owner });
  expect(setup.status).toBe(201);
  expect(setup.headers.get("set-cookie")).toMatch(/; HttpOnly; SameSite=Lax/u);
  expect((await stage.call("POST", "/api/setup", { json: { ...owner, email: "b@example.com" } })).status).toBe(409);

  const signIn = (password: string) => stage.call("POST", "/api/session", { json: { email: "zhang@example.com", password } });
  const wrong = await signIn("wrong horse battery");
  const unknown = await stage.call("POST", "/api/session", { json: { email: "nobody@example.com", password: "wrong horse battery" } });
  expect([wrong.status, wrong.text]).toEqual([400, unknown.text]);
  const cookie = cookieFrom((await signIn(owner.password)).headers);
  const me = await stage.call("GET", "/api/me", { headers: { cookie } });
  expect(me.json).toMatchObject({ role: "admin", organisation: { name: "甲公司" }, user: { email: "zhang@example.com" } });
  await stage.call("DELETE", "/api/session", { headers: { cookie } });
  expect((await stage.call("GET", "/api/me", { headers: { cookie } })).status).toBe(401);

  const all = stage.logged.join("\n");
  for (const secret of [owner.password, "wrong horse battery", cookie.split("=")[1] ?? "?", "zhang@example.com"])
    expect(all).not.toContain(secret);
});

test("passwords are tried slowly: after ten the address has to wait", async () => {
  stage = await openStage(await embedded());
  const attempt = async (): Promise<number> =>
    (await stage.call("POST", "/api/session", { json: { email: "a@example.com", password: "x" } })).status;
  expect(await attempt()).toBe(400);
  // Nine more, without the seconds that each of them takes.
  await stage.services.database.asSystem((trx) => trx.updateTable("rates").set({ count: 10 }).where("key", "like", "sign-in %").execute());
  expect(await attempt()).toBe(429);
});

test("a server that others can reach asks for its set-up code", async () => {
  stage = await openStage(await embedded(), { setupCode: "12345678", publicUrl: "https://contracts.example.com" });
  const at = { host: "contracts.example.com" };
  expect((await stage.call("GET", "/api/state", { headers: at })).json).toMatchObject({ codeNeeded: true });
  expect((await stage.call("POST", "/api/setup", { json: owner, headers: at })).status).toBe(400);
  const done = await stage.call("POST", "/api/setup", { json: { ...owner, code: "12345678" }, headers: at });
  expect(done.status).toBe(201);
  expect(done.headers.get("set-cookie")).toMatch(/^__Host-clausewright=.*; Secure$/u);
  expect(done.headers.get("strict-transport-security")).not.toBeNull();
});

test("an invitation lets one person in, once, and takes over no account", async () => {
  stage = await openStage(await embedded());
  const admin = cookieFrom((await stage.call("POST", "/api/setup", { json: owner })).headers);
  const invite = async (email: string): Promise<string> => {
    const { link } = (await stage.call("POST", "/api/invitations", { json: { email, role: "business" }, headers: { cookie: admin } }))
      .json as { link: string };
    return `/api/invitations/${link.split("/").at(-1) ?? ""}`;
  };
  const path = await invite("li@example.com");
  expect((await stage.call("GET", path)).json).toMatchObject({ email: "li@example.com", organisation: "甲公司", known: false });
  const joined = await stage.call("POST", path, { json: { name: "李四", password: "another good password" } });
  expect(joined.status).toBe(201);
  expect((await stage.call("GET", "/api/me", { headers: { cookie: cookieFrom(joined.headers) } })).json).toMatchObject({
    role: "business",
  });
  expect((await stage.call("POST", path, { json: { name: "王五", password: "another good password" } })).status).toBe(404);
  const again = await invite("zhang@example.com");
  expect((await stage.call("POST", again, { json: { name: "王五", password: "a thief's password" } })).status).toBe(400);
});

test("a token does what its role may, until it is revoked", async () => {
  stage = await openStage(await embedded());
  const admin = cookieFrom((await stage.call("POST", "/api/setup", { json: owner })).headers);
  const { id, token } = (await stage.call("POST", "/api/tokens", { json: { name: "ci", role: "viewer" }, headers: { cookie: admin } }))
    .json as { id: string; token: string };
  const authorization = `Bearer ${token}`;
  expect((await stage.call("GET", "/api/contracts", { headers: { authorization } })).status).toBe(200);
  expect((await stage.call("POST", "/api/drafts", { json: { deal: {} }, headers: { authorization } })).status).toBe(403);
  await stage.call("DELETE", `/api/tokens/${id}`, { headers: { cookie: admin } });
  expect((await stage.call("GET", "/api/contracts", { headers: { authorization } })).status).toBe(401);
  expect(stage.logged.join("\n")).not.toContain(token);
});
