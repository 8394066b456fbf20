import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allows, roles } from "../../src/server/people/role.ts";
import { routes } from "../../src/server/routes/routes.ts";
import { sampleDeal } from "../../src/server/work/sample-deals.ts";
import { embedded } from "../store/engines.ts";
import { jobEnd, openStage, type Person, type Stage } from "./stage.ts";

/** Everything of one organisation whose id stands in the path of some route. */
interface Belongings {
  readonly id: Readonly<Record<string, string>>;
}

let stage: Stage;
let owner: Person;
let stranger: Person;
let belongings: Belongings;

beforeAll(async () => {
  stage = await openStage(await embedded());
  owner = await stage.person(await stage.organisation("甲公司"), "admin");
  stranger = await stage.person(await stage.organisation("乙公司"), "admin");
  const upload = await stage.call("POST", "/api/uploads?name=a.txt", { as: owner, bytes: "第一条 服务费\n服务费为人民币100元。\n" });
  const { contract, version, job } = upload.json as { contract: string; version: string; job: string };
  await jobEnd(stage, owner, job);
  const draft = await stage.call("POST", "/api/drafts", { as: owner, json: { deal: sampleDeal("livestream", "basic") } });
  const token = await stage.call("POST", "/api/tokens", { as: owner, json: { name: "t" } });
  const batch = (await stage.call("POST", "/api/batches?name=b.csv&template=livestream", { as: owner, bytes: "number\nA-1\n" })).json as {
    batch: string;
    job: string;
  };
  await jobEnd(stage, owner, batch.job);
  const webhook = await stage.call("POST", "/api/webhooks", {
    as: owner,
    json: { url: "https://example.com/", events: ["version.ready"] },
  });
  const key = await stage.call("POST", "/api/keys?name=k&file=k.p12", { as: owner, bytes: new Uint8Array([0x30, 0x80]) });
  await stage.call("POST", "/api/invitations", { as: owner, json: { email: "waiting@example.com", role: "viewer" } });
  const invitations = (await stage.call("GET", "/api/pending-invitations", { as: owner })).json as { id: string }[];
  const idOf = (answer: { json: never }): string => (answer.json as { id: string }).id;
  const signing = await stage.call("POST", `/api/contracts/${idOf(draft)}/signing`, { as: owner, json: { approvals: ["legal"] } });
  if (signing.status !== 201) throw new Error(signing.text);
  belongings = {
    id: {
      "/api/jobs/": job,
      "/api/batches/": batch.batch,
      "/api/contracts/:id/s": idOf(draft),
      "/api/contracts/:id/o": idOf(draft),
      "/api/contracts/": contract,
      "/api/versions/": version,
      "/api/drafts/": idOf(draft),
      "/api/tokens/": idOf(token),
      "/api/webhooks/": idOf(webhook),
      "/api/keys/": idOf(key),
      "/api/members/": owner.user,
      "/api/pending-invitations/": invitations[0]?.id ?? "",
    },
  };
}, 400_000);
afterAll(() => stage.close());

/** The path of a route with the owner's own ids in it. */
const filled = (path: string): string =>
  path.replaceAll(/:(\w+)/gu, (_, name: string) => {
    if (name !== "id")
      return name === "step" ? "1" : name === "token" ? "x".repeat(43) : name === "finding" ? "f1" : name === "law" ? "民法典" : "team";
    const found = Object.entries(belongings.id).find(([prefix]) => path.startsWith(prefix));
    if (!found) throw new Error(`no belonging for ${path}: add one`);
    return found[1];
  });

/** Bodies that every route takes, so that what refuses is not the schema. */
const bodies: Readonly<Record<string, unknown>> = {
  "PUT /api/me/organisation": { organisation: "00000000-0000-4000-8000-000000000000" },
  "POST /api/organisations": { name: "丙公司" },
  "PATCH /api/members/:id": { role: "viewer" },
  "POST /api/invitations": { email: "new@example.com", role: "viewer" },
  "POST /api/tokens": { name: "t", role: "viewer" },
  "POST /api/webhooks": { url: "https://example.com/", events: ["version.ready"] },
  "PATCH /api/contracts/:id": { title: "x" },
  "PUT /api/versions/:id/decisions/:finding": { decision: "accepted" },
  "POST /api/questionnaire": { deal: {} },
  "POST /api/preview": { deal: {} },
  "POST /api/preview/findings": { deal: {} },
  "POST /api/drafts": { deal: {} },
  "PUT /api/drafts/:id": { deal: {} },
  "PUT /api/drafts/:id/texts": { texts: [{ clause: "payment/balanced", hash: "0".repeat(64) }] },
  "POST /api/contracts/:id/signing": {},
  "POST /api/contracts/:id/signing/steps/:step": { decision: "approve" },
  "POST /api/contracts/:id/signing/bundle": { key: "KEY", password: "" },
  "POST /api/library/restore": { number: 0 },
  "PUT /api/approvals": { approvals: [] },
};
const queries: Readonly<Record<string, string>> = {
  "POST /api/uploads": "?name=a.txt",
  "POST /api/library/import": "?name=rules/house.yaml&dry=true",
  "GET /api/library/impact": "?law=民法典",
  "GET /api/library/files": "?path=clauses/law.yaml",
  "DELETE /api/library/files": "?path=rules/house.yaml",
  "GET /api/clauses/:topic/:name/compare": `?from=${"0".repeat(64)}&to=${"0".repeat(64)}`,
  "POST /api/keys": "?name=k&file=k.p12",
  "POST /api/batches": "?name=b.csv",
  "GET /api/versions/:id/download": "?format=json",
  "GET /api/drafts/:id/download": "?format=deal",
  "GET /api/contracts/:id/compare": "?from=VERSION&to=VERSION",
};

const members = routes.filter(({ may }) => may !== "anyone").map((route) => ({ ...route, name: `${route.method} ${route.path}` }));

/** A bundle names a key. */
const bodyOf = (name: string): unknown =>
  JSON.parse(JSON.stringify(bodies[name] ?? {}).replace("KEY", belongings.id["/api/keys/"] ?? "")) as unknown;

const ask = (route: (typeof members)[number], as?: Person, headers: Readonly<Record<string, string>> = {}) =>
  stage.call(route.method, filled(route.path) + (queries[route.name] ?? "").replaceAll("VERSION", belongings.id["/api/versions/"] ?? ""), {
    ...(as && { as }),
    headers,
    ...(route.body ? { json: bodyOf(route.name) } : route.raw === undefined ? {} : { bytes: "第一条 x\n" }),
  });

test("there are routes to walk over", () => {
  expect(members.length).toBeGreaterThan(40);
});

test("only these can be called by anybody", () => {
  expect(routes.filter(({ may }) => may === "anyone").map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /api/state",
    "POST /api/setup",
    "POST /api/session",
    "DELETE /api/session",
    "GET /api/oidc/start",
    "GET /api/oidc/callback",
    "GET /api/invitations/:token",
    "POST /api/invitations/:token",
    "GET /api/passwords/:token",
    "POST /api/passwords/:token",
    "POST /api/verify",
    "GET /api/verifier",
    "GET /api/openapi.json",
    "GET /api/health",
  ]);
});

describe.each(members)("$name", (route) => {
  test("nobody signed in: refused", async () => {
    expect((await ask(route)).status).toBe(401);
  });

  test("a made-up session or token: refused", async () => {
    expect((await ask(route, undefined, { cookie: `clausewright=${"a".repeat(43)}` })).status).toBe(401);
    expect((await ask(route, undefined, { authorization: `Bearer ${"a".repeat(43)}` })).status).toBe(401);
  });

  test.runIf(route.method !== "GET")("a page of another site: refused", async () => {
    expect((await ask(route, owner, { origin: "https://evil.example" })).status).toBe(403);
    expect((await ask(route, owner, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await ask(route, owner, { origin: "null" })).status).toBe(403);
  });

  test("a name that is not ours: refused", async () => {
    expect((await ask(route, owner, { host: "evil.example" })).status).toBe(403);
  });

  test.runIf(route.may !== "signed-in" && route.may !== "read")("roles without the permission: refused", async () => {
    const { may } = route;
    if (may === "signed-in" || may === "anyone") return;
    for (const role of roles.filter((one) => !allows(one, may))) {
      const person = await stage.person(owner.organisation, role);
      expect((await ask(route, person)).status, role).toBe(403);
    }
  });

  test.runIf(route.path.includes(":id") && route.method !== "DELETE")("its owner finds it", async () => {
    expect([401, 403, 404, 500]).not.toContain((await ask(route, owner)).status);
  });

  test.runIf(route.path.includes(":id"))("another organisation's ids do not exist", async () => {
    const answer = await ask(route, stranger);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("甲公司");
  });

  test.runIf(route.path.includes(":id"))("what is no id does not exist", async () => {
    const path = route.path.replaceAll(":id", "1%27%20or%201=1").replaceAll(/:(\w+)/gu, "1");
    expect((await stage.call(route.method, path, { as: owner, ...(route.body && { json: {} }) })).status).toBe(404);
  });
});

test.each(routes.filter(({ rate }) => rate !== undefined))("$method $path: too many calls are refused", async (route) => {
  const { method, path, rate } = route;
  const seconds = rate?.seconds ?? 1;
  const bucket = String(Math.floor(Date.now() / 1000 / seconds));
  const later = String(Number(bucket) + 1);
  for (const who of [owner.organisation, "local"])
    for (const at of [bucket, later])
      await stage.services.database.asSystem((trx) =>
        trx
          .insertInto("rates")
          .values({ key: `${method} ${path} ${who} ${seconds}`, bucket: Number(at), count: rate?.count ?? 0 })
          .onConflict((conflict) => conflict.columns(["key", "bucket"]).doUpdateSet({ count: rate?.count ?? 0 }))
          .execute(),
      );
  const answer = await ask({ ...route, name: `${method} ${path}` }, owner);
  expect(answer.status).toBe(429);
  await stage.services.database.asSystem((trx) => trx.deleteFrom("rates").execute());
});

test("the log of all these calls names routes, and no secret, address, name or text", () => {
  const logged = stage.logged.join("\n");
  expect(stage.logged.length).toBeGreaterThan(100);
  const secrets = [owner.cookie.split("=")[1] ?? "?", stranger.cookie.split("=")[1] ?? "?", "a".repeat(43), "x".repeat(43)];
  for (const secret of [...secrets, "甲公司", "@example.com", "服务费", belongings.id["/api/contracts/"] ?? "?"])
    expect(logged).not.toContain(secret);
});

test("after all these calls nothing of the owner's is gone", async () => {
  const { json } = await stage.call("GET", "/api/contracts", { as: owner });
  expect((json as { id: string }[]).map(({ id }) => id).sort()).toEqual(
    [belongings.id["/api/contracts/"], belongings.id["/api/drafts/"]].sort(),
  );
});

test("a list shows one's own entries only", async () => {
  for (const path of ["/api/contracts", "/api/tokens", "/api/webhooks", "/api/keys", "/api/pending-invitations"])
    expect((await stage.call("GET", path, { as: stranger })).json, path).toEqual([]);
  const members = (await stage.call("GET", "/api/members", { as: stranger })).json as { id: string }[];
  expect(members.map(({ id }) => id)).toEqual([stranger.user]);
  const events = (await stage.call("GET", "/api/audit", { as: stranger })).json as unknown[];
  expect(events).toEqual([]);
});

test("an upload cannot be put onto another organisation's contract", async () => {
  const answer = await stage.call("POST", `/api/uploads?name=b.txt&contract=${belongings.id["/api/contracts/"] ?? ""}`, {
    as: stranger,
    bytes: "x",
  });
  expect(answer.status).toBe(404);
});

test("another organisation's draft lends its texts to nobody", async () => {
  const draft = belongings.id["/api/drafts/"];
  for (const path of ["/api/preview", "/api/preview/findings", "/api/questionnaire"]) {
    expect((await stage.call("POST", path, { as: owner, json: { deal: {}, draft } })).status, path).toBe(200);
    expect((await stage.call("POST", path, { as: stranger, json: { deal: {}, draft } })).status, path).toBe(404);
  }
});

test("who was removed is out at once", async () => {
  const person = await stage.person(owner.organisation, "business");
  expect((await stage.call("GET", "/api/me", { as: person })).status).toBe(200);
  expect((await stage.call("DELETE", `/api/members/${person.user}`, { as: owner })).status).toBe(204);
  expect((await stage.call("GET", "/api/me", { as: person })).status).toBe(401);
});

test("the last admin can neither leave nor step down", async () => {
  expect((await stage.call("DELETE", `/api/members/${owner.user}`, { as: owner })).status).toBe(409);
  expect((await stage.call("PATCH", `/api/members/${owner.user}`, { as: owner, json: { role: "viewer" } })).status).toBe(409);
});
