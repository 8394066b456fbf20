import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signFile } from "../../src/node/isolated/signing-tasks.ts";
import { sampleDeal } from "../../src/server/work/sample-deals.ts";
import { needs } from "../needs.ts";
import { opensslAuthority, type OpensslAuthority } from "../sign/openssl-authority.ts";
import { embedded } from "../store/engines.ts";
import { openStage, type Person, type Stage } from "./stage.ts";

const ready = needs("openssl");
const patient = { timeout: 300_000 } as const;
const folder = mkdtempSync(join(tmpdir(), "signing-"));
let authority: OpensslAuthority | undefined;
let stage: Stage;
let admin: Person;
let people: Readonly<Record<"legal" | "approver" | "signer" | "business", Person>>;

beforeAll(async () => {
  stage = await openStage(await embedded());
  const organisation = await stage.organisation("甲公司");
  admin = await stage.person(organisation, "admin");
  people = {
    legal: await stage.person(organisation, "legal"),
    approver: await stage.person(organisation, "approver"),
    signer: await stage.person(organisation, "signer"),
    business: await stage.person(organisation, "business"),
  };
  if (ready) authority = await opensslAuthority(folder);
}, 300_000);
afterAll(async () => {
  authority?.close();
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

interface View {
  readonly state: string;
  readonly steps: readonly {
    readonly kind: string;
    readonly role: string | null;
    readonly party: string | null;
    readonly state: string;
    readonly current: boolean;
  }[];
}
const bytesOf = async (path: string, as: Person): Promise<Uint8Array> =>
  new Uint8Array(await (await stage.app.request(`http://localhost${path}`, { headers: { cookie: as.cookie } })).arrayBuffer());
const keyOf = async (name: string): Promise<string> =>
  (
    (
      await stage.call("POST", `/api/keys?name=${name}&file=${name}.p12`, {
        as: admin,
        bytes: new Uint8Array(readFileSync(authority?.path(`${name}.p12`) ?? "")),
      })
    ).json as { id: string }
  ).id;

test.runIf(ready)(
  "approvals by amount, then signatures: with a key of the organisation, and elsewhere; then it is complete",
  patient,
  async () => {
    const rules = {
      approvals: [
        { from: 10_000, role: "approver" },
        { from: 1_000_000_000_000, role: "business" },
      ],
    };
    expect((await stage.call("PUT", "/api/approvals", { as: people.legal, json: rules })).status).toBe(403);
    expect((await stage.call("PUT", "/api/approvals", { as: admin, json: rules })).status).toBe(204);
    const contract = (
      (await stage.call("POST", "/api/drafts", { as: people.business, json: { deal: sampleDeal("agency-operation", "advanced") } }))
        .json as {
        id: string;
      }
    ).id;
    const path = `/api/contracts/${contract}/signing`;
    const step = (number: number, as: Person, json: unknown) => stage.call("POST", `${path}/steps/${number}`, { as, json });

    const started = await stage.call("POST", path, { as: people.legal, json: { approvals: ["legal"] } });
    expect(started.status).toBe(201);
    expect((started.json as View).steps.map(({ role, party }) => role ?? party)).toEqual(["legal", "approver", "甲方", "乙方"]);
    expect((await stage.call("POST", path, { as: people.legal, json: {} })).status).toBe(409);

    const [a, b] = [await keyOf("a"), await keyOf("b")];
    const signing = { decision: "sign", key: a, password: "secret", seal: true, straddle: true };
    expect((await step(3, people.signer, signing)).status).toBe(409);
    expect((await step(1, people.business, { decision: "approve" })).status).toBe(403);
    expect((await step(2, people.approver, { decision: "approve" })).status).toBe(409);
    expect((await step(1, people.legal, { decision: "approve" })).status).toBe(200);
    expect((await step(2, people.legal, { decision: "approve" })).status).toBe(403);
    expect((await step(2, people.approver, { decision: "approve", note: "同意" })).status).toBe(200);

    const wrong = await step(3, people.signer, { ...signing, password: "not-the-password" });
    expect(wrong.status).toBe(422);
    expect(wrong.json).toMatchObject({ problem: { at: "password" } });
    const first = await step(3, people.signer, signing);
    expect([first.status, first.text.slice(0, 300)]).toEqual([200, expect.stringContaining('"open"')]);

    const unsigned = await bytesOf(`${path}/file`, people.signer);
    expect(Buffer.from(unsigned).includes("ClausewrightTrail")).toBe(true);
    const elsewhere = await signFile({
      upload: { bytes: unsigned, name: "contract.pdf" },
      key: { bytes: new Uint8Array(readFileSync(authority?.path("b.p12") ?? "")), name: "b.p12", password: "secret" },
      party: "乙方",
      seal: false,
      straddle: false,
      now: { instant: Date.now(), offset: 480 },
      random: randomBytes(32),
    });
    if (!elsewhere.ok) throw new Error(JSON.stringify(elsewhere.problems));
    const handIn = (bytes: Uint8Array) => stage.call("POST", `${path}/file`, { as: people.signer, bytes });
    const tampered = elsewhere.value.slice();
    tampered[200] = (tampered[200] ?? 0) ^ 1;
    expect((await handIn(tampered)).status).toBe(400);
    expect((await handIn(unsigned)).status).toBe(400);
    const done = await handIn(elsewhere.value);
    expect(done.json).toMatchObject({ state: "complete" });
    expect((await handIn(elsewhere.value)).status).toBe(409);
    expect((await stage.call("DELETE", path, { as: people.legal })).status).toBe(409);

    const file = await bytesOf(`${path}/file`, people.business);
    const verdict = await stage.call("POST", "/api/verify", { bytes: file });
    expect(verdict.json).toMatchObject({ valid: true });

    const answer = await stage.app.request(`http://localhost${path}/bundle`, {
      method: "POST",
      headers: { cookie: people.signer.cookie, "content-type": "application/json" },
      body: JSON.stringify({ key: b, password: "secret" }),
    });
    expect(answer.status).toBe(200);
    const names = Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())));
    expect(names.some((name) => name.endsWith(".html"))).toBe(true);
    expect(names.some((name) => name.endsWith(".pdf"))).toBe(true);

    const logged = stage.logged.join("\n");
    for (const secret of ["not-the-password", '"secret"', "secret\\"]) expect(logged).not.toContain(secret);
    const events = (await stage.call("GET", "/api/audit", { as: admin })).json as { action: string }[];
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        "approvals.changed",
        "key.added",
        "signing.started",
        "signing.approved",
        "signing.signed",
        "signing.completed",
      ]),
    );
    expect((await stage.call("GET", "/api/audit/check", { as: admin })).json).toMatchObject({ whole: true });
  },
);

test("a refusal ends the signing; it can be withdrawn and started anew", patient, async () => {
  const contract = (
    (await stage.call("POST", "/api/drafts", { as: people.legal, json: { deal: sampleDeal("agency-operation", "basic") } })).json as {
      id: string;
    }
  ).id;
  const path = `/api/contracts/${contract}/signing`;
  await stage.call("POST", path, { as: people.legal, json: { approvals: ["legal"] } });
  expect(
    (await stage.call("POST", `${path}/steps/1`, { as: people.legal, json: { decision: "refuse", note: "价格不对" } })).json,
  ).toMatchObject({
    state: "refused",
  });
  expect((await stage.call("DELETE", path, { as: people.legal })).status).toBe(204);
  expect((await stage.call("GET", path, { as: people.legal })).json).toMatchObject({ state: "none" });
  expect((await stage.call("POST", path, { as: people.legal, json: {} })).status).toBe(201);
});
