import { afterEach, beforeEach, expect, test } from "vitest";
import { passwordLink } from "../../src/server/people/password-link.ts";
import { embedded } from "../store/engines.ts";
import { openStage, type Person, type Stage } from "./stage.ts";

let stage: Stage;
let admin: Person;
let member: Person;
let other: string;
beforeEach(async () => {
  stage = await openStage(await embedded());
  const organisation = await stage.organisation("甲公司");
  other = await stage.organisation("乙公司");
  admin = await stage.person(organisation, "admin");
  member = await stage.person(organisation, "business");
});
afterEach(() => stage.close());

const chosen = "a new good password";
const make = (as: Person, user: string) => stage.call("POST", `/api/members/${user}/password`, { as });
const pathOf = ({ json }: { readonly json: never }): string =>
  `/api/passwords/${(json as { link: string }).link.split("/passwords/").at(-1) ?? ""}`;
const choose = (path: string, password = chosen) => stage.call("POST", path, { json: { password } });
const isIn = async (as: Person): Promise<boolean> => (await stage.call("GET", "/api/me", { as })).status === 200;
const addTo = (organisation: string, user: string) =>
  stage.services.database.asSystem((trx) =>
    trx.insertInto("memberships").values({ organisation_id: organisation, user_id: user, role: "viewer" }).execute(),
  );

test("a link lets its user choose a password once; every other session ends and the record tells", async () => {
  const made = await make(admin, member.user);
  expect(made.status).toBe(201);
  const path = pathOf(made);
  expect((await stage.call("GET", path)).json).toEqual({ name: "business 2", email: "business2@example.com" });
  expect((await choose(path, "short")).status).toBe(400);
  expect(await isIn(member)).toBe(true);
  const done = await choose(path);
  expect(done.status).toBe(201);
  const cookie = (done.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  expect((await stage.call("GET", "/api/me", { headers: { cookie } })).json).toMatchObject({ role: "business" });
  expect([await isIn(member), await isIn(admin)]).toEqual([false, true]);
  const signIn = await stage.call("POST", "/api/session", { json: { email: "business2@example.com", password: chosen } });
  expect(signIn.status).toBe(201);
  expect([(await stage.call("GET", path)).status, (await choose(path)).status]).toEqual([404, 404]);

  const { json } = await stage.call("GET", "/api/audit", { as: admin });
  const events = (json as { action: string; actor: string; subject: string }[]).filter(({ action }) => action.startsWith("password."));
  expect(events).toMatchObject([
    { action: "password.linked", actor: "admin1@example.com", subject: member.user },
    { action: "password.changed", actor: "business2@example.com", subject: member.user },
  ]);
  const told = stage.logged.join("\n") + JSON.stringify(json);
  for (const secret of [path.split("/").at(-1) ?? "?", chosen]) expect(told).not.toContain(secret);
});

test("the database keeps the link as a hash only", async () => {
  const path = pathOf(await make(admin, member.user));
  const rows = await stage.services.database.asSystem((trx) => trx.selectFrom("password_links").selectAll().execute());
  expect(rows.map(({ user_id }) => user_id)).toEqual([member.user]);
  expect(JSON.stringify(rows)).not.toContain(path.split("/").at(-1));
  await expect(
    stage.services.database.inOrganisation(admin.organisation, (trx) => trx.selectFrom("password_links").selectAll().execute()),
  ).rejects.toThrow(/permission denied/u);
});

test("a newer link voids the older", async () => {
  const older = pathOf(await make(admin, member.user));
  const newer = pathOf(await make(admin, member.user));
  expect((await choose(older)).status).toBe(404);
  expect((await choose(newer)).status).toBe(201);
});

test("two who use one link at the same moment: one of them does", async () => {
  const path = pathOf(await make(admin, member.user));
  const answers = await Promise.all([choose(path), choose(path)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
});

test("a link is good for 24 hours", async () => {
  const path = pathOf(await make(admin, member.user));
  const { database } = stage.services;
  const { expires_at } = await database.asSystem((trx) => trx.selectFrom("password_links").select("expires_at").executeTakeFirstOrThrow());
  expect(Math.round((expires_at.getTime() - Date.now()) / 3_600_000)).toBe(24);
  await database.asSystem((trx) =>
    trx
      .updateTable("password_links")
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute(),
  );
  expect([(await stage.call("GET", path)).status, (await choose(path)).status]).toEqual([404, 404]);
  expect(await isIn(member)).toBe(true);
});

test("only an admin of the same organisation makes one", async () => {
  expect((await make(member, member.user)).status).toBe(403);
  const stranger = await stage.person(other, "admin");
  expect((await make(stranger, member.user)).status).toBe(404);
});

test("no admin comes into another organisation with the account of somebody who belongs to both", async () => {
  const path = pathOf(await make(admin, member.user));
  await addTo(other, member.user);
  // Neither with a link made before …
  expect((await choose(path)).status).toBe(404);
  expect(await isIn(member)).toBe(true);
  // … nor with one made now.
  const refused = await make(admin, member.user);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("clausewright password");
  expect(refused.text).not.toContain("乙公司");
});

test("the link of who runs the server is good for a member of several organisations, and each of them records it", async () => {
  await addTo(other, member.user);
  const { database } = stage.services;
  const path = await database.asSystem((trx) => passwordLink(trx, member.user, null));
  expect((await choose(`/api${path}`)).status).toBe(201);
  expect(await isIn(member)).toBe(false);
  const stranger = await stage.person(other, "admin");
  for (const as of [admin, stranger])
    expect((await stage.call("GET", "/api/audit", { as })).json).toContainEqual(expect.objectContaining({ action: "password.changed" }));
});

test("the link of a member who was removed is void", async () => {
  const path = pathOf(await make(admin, member.user));
  await stage.call("DELETE", `/api/members/${member.user}`, { as: admin });
  expect((await choose(path)).status).toBe(404);
});

test("an invitation that waits is listed and can be revoked; its link is then refused like a used one", async () => {
  const invite = async (email: string): Promise<string> => {
    const { json } = await stage.call("POST", "/api/invitations", { as: admin, json: { email, role: "viewer" } });
    return `/api/invitations/${(json as { link: string }).link.split("/").at(-1) ?? ""}`;
  };
  const join = (path: string) => stage.call("POST", path, { json: { name: "李四", password: chosen } });
  const pending = async () =>
    (await stage.call("GET", "/api/pending-invitations", { as: admin })).json as { id: string; email: string; until: string }[];
  const [used, revoked] = [await invite("li@example.com"), await invite("wang@example.com")];
  expect(await pending()).toMatchObject([
    { email: "li@example.com", role: "viewer" },
    { email: "wang@example.com", role: "viewer" },
  ]);
  expect((await join(used)).status).toBe(201);
  const [waiting, ...more] = await pending();
  expect([waiting?.email, more]).toEqual(["wang@example.com", []]);
  expect(Math.round((Date.parse(waiting?.until ?? "") - Date.now()) / 86_400_000)).toBe(14);
  const stranger = await stage.person(other, "admin");
  expect((await stage.call("DELETE", `/api/pending-invitations/${waiting?.id ?? ""}`, { as: stranger })).status).toBe(404);
  expect((await stage.call("DELETE", `/api/pending-invitations/${waiting?.id ?? ""}`, { as: admin })).status).toBe(204);
  expect(await pending()).toEqual([]);
  const [again, gone] = [await join(used), await join(revoked)];
  expect([gone.status, gone.text]).toEqual([404, again.text]);
  const { json } = await stage.call("GET", "/api/audit", { as: admin });
  expect(json).toContainEqual(expect.objectContaining({ action: "invitation.revoked", detail: { email: "wang@example.com" } }));
});
