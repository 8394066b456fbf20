import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paymentRule as rule } from "../node/payment-rule.ts";
import { sampleDeal } from "../../src/server/work/sample-deals.ts";
import { embedded } from "../store/engines.ts";
import { jobEnd, openStage, type Person, type Stage } from "./stage.ts";

let stage: Stage;
let person: Person;
let other: Person;
beforeAll(async () => {
  stage = await openStage(await embedded());
  person = await stage.person(await stage.organisation("甲公司"), "legal");
  other = await stage.person(await stage.organisation("乙公司"), "legal");
});
afterAll(() => stage.close());

const clause = "payment/invoices";
const take = (bytes: Uint8Array | string, name: string, query = "") =>
  stage.call("POST", `/api/library/import?name=${encodeURIComponent(name)}${query}`, { as: person, bytes });
const exported = async (as = person): Promise<Record<string, Uint8Array>> => {
  const answer = await stage.app.request("http://localhost/api/library/export", { headers: { cookie: as.cookie } });
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
};
const anyClause = async (): Promise<string> => {
  const draft = (await stage.call("POST", "/api/drafts", { as: person, json: { deal: sampleDeal("livestream", "basic") } })).json as {
    id: string;
  };
  const { pins } = await stage.services.database.asSystem((trx) =>
    trx.selectFrom("contracts").select("pins").where("id", "=", draft.id).executeTakeFirstOrThrow(),
  );
  const [first] = pins as { clause: string }[];
  return first?.clause ?? clause;
};

const patient = { timeout: 300_000 } as const;

test(
  "an edited clause comes back in, changes drafts from then on, and tells which contracts were drafted with the old one",
  patient,
  async () => {
    const id = await anyClause();
    const path = `clauses/${id}.md`;
    const files = await exported();
    const text = strFromU8(files[path] ?? new Uint8Array());
    const edited = `${text.replace(/^version: (\d+)$/mu, (_, number: string) => `version: ${Number(number) + 1}`).trimEnd()}\n\n补充约定以双方书面确认为准。\n`;
    const archive = zipSync({
      ...Object.fromEntries(Object.entries(files).map(([at, bytes]) => [`library/${at}`, bytes])),
      [`library/${path}`]: strToU8(edited),
    });

    const tried = await take(archive, "library.zip", "&dry=true");
    expect(tried.json).toMatchObject({
      number: null,
      changes: { clauses: [{ id, change: "changed" }], files: [{ id: path, change: "added" }] },
    });
    expect((await stage.call("GET", "/api/library", { as: person })).json).toMatchObject({ number: 0, editions: [] });

    const taken = await take(archive, "library.zip", "&note=补充");
    expect(taken.status).toBe(201);
    const { impact } = taken.json as { impact: { drafts: { clauses: { clause: string; current: boolean }[] }[] } };
    expect(impact.drafts.flatMap(({ clauses }) => clauses)).toEqual([expect.objectContaining({ clause: id, current: false })]);
    expect((await stage.call("GET", "/api/library", { as: person })).json).toMatchObject({
      number: 1,
      files: [path],
      editions: [{ note: "补充" }],
    });

    await keepsItsText(id);
    const preview = (await stage.call("POST", "/api/preview", { as: person, json: { deal: sampleDeal("livestream", "basic") } })).json as {
      html: string;
    };
    expect(preview.html).toContain("补充约定以双方书面确认为准");
    const theirs = (await stage.call("POST", "/api/preview", { as: other, json: { deal: sampleDeal("livestream", "basic") } })).json as {
      html: string;
    };
    expect(theirs.html).not.toContain("补充约定以双方书面确认为准");
    expect(strFromU8((await exported())[path] ?? new Uint8Array())).toBe(edited);
    expect(strFromU8((await exported(other))[path] ?? new Uint8Array())).toBe(text);

    const versions = (await stage.call("GET", `/api/clauses/${id}/versions`, { as: person })).json as { hash: string; current: boolean }[];
    expect(versions.map(({ current }) => current)).toEqual([true, false]);
    const compared = (
      await stage.call("GET", `/api/clauses/${id}/compare?from=${versions[1]?.hash ?? ""}&to=${versions[0]?.hash ?? ""}`, { as: person })
    ).json as { lines: { type: string; text: string }[] };
    expect(compared.lines.filter(({ type }) => type === "added").map((line) => line.text)).toContain("补充约定以双方书面确认为准。");
    expect((await stage.call("GET", `/api/clauses/${id}/versions`, { as: other })).json).toHaveLength(1);

    expect((await stage.call("POST", "/api/library/restore", { as: person, json: { number: 0 } })).status).toBe(201);
    const again = (await stage.call("POST", "/api/preview", { as: person, json: { deal: sampleDeal("livestream", "basic") } })).json as {
      html: string;
    };
    expect(again.html).not.toContain("补充约定以双方书面确认为准");
    expect((await stage.call("POST", "/api/library/restore", { as: person, json: { number: 1 } })).json).toMatchObject({ number: 3 });
  },
);

test("a draft whose signing has begun is not changed any more", patient, async () => {
  const deal = sampleDeal("livestream", "basic");
  const { id } = (await stage.call("POST", "/api/drafts", { as: person, json: { deal } })).json as DraftAnswer;
  expect((await stage.call("POST", `/api/contracts/${id}/signing`, { as: person, json: {} })).status).toBe(201);
  expect((await stage.call("PUT", `/api/drafts/${id}`, { as: person, json: { deal } })).status).toBe(409);
  expect((await stage.call("GET", `/api/drafts/${id}`, { as: person })).json).toMatchObject({ state: "signing", newer: [] });
  expect((await stage.call("DELETE", `/api/contracts/${id}/signing`, { as: person })).status).toBe(204);
  expect((await stage.call("PUT", `/api/drafts/${id}`, { as: person, json: { deal } })).status).toBe(200);
});

interface DraftAnswer {
  readonly id: string;
  readonly newer: readonly { readonly clause: string; readonly from: { readonly hash: string }; readonly to: { readonly hash: string } }[];
}

/** The draft of `anyClause` after its clause was changed: its words stay through a save until the new text is taken, and come back when that is undone. */
async function keepsItsText(clauseId: string): Promise<void> {
  const [{ id } = { id: "" }] = (await stage.call("GET", "/api/contracts?kind=draft", { as: person })).json as { id: string }[];
  const deal = sampleDeal("livestream", "basic");
  const html = async (): Promise<string> =>
    ((await stage.call("POST", "/api/preview", { as: person, json: { deal, draft: id } })).json as { html: string }).html;
  const added = "补充约定以双方书面确认为准";
  expect(await html()).not.toContain(added);
  const saved = (await stage.call("PUT", `/api/drafts/${id}`, { as: person, json: { deal } })).json as DraftAnswer;
  const [news] = saved.newer;
  expect(saved.newer).toMatchObject([{ clause: clauseId }]);
  expect(await html()).not.toContain(added);
  const choose = async (hash: string) =>
    (await stage.call("PUT", `/api/drafts/${id}/texts`, { as: person, json: { texts: [{ clause: clauseId, hash }] } })).json as DraftAnswer;
  expect((await choose(news?.to.hash ?? "")).newer).toEqual([]);
  expect(await html()).toContain(added);
  expect((await stage.call("GET", `/api/drafts/${id}/download?format=html`, { as: person })).text).toContain(added);
  expect((await choose(news?.from.hash ?? "")).newer).toHaveLength(1);
  expect(await html()).not.toContain(added);
  expect(
    (await stage.call("PUT", `/api/drafts/${id}/texts`, { as: person, json: { texts: [{ clause: clauseId, hash: "0".repeat(64) }] } }))
      .status,
  ).toBe(404);
}

test("house rules check uploads of their organisation, and of no other", patient, async () => {
  expect((await take(rule, "rules/house.yaml")).status).toBe(201);
  const text = "第一条 付款\n甲方应在收到发票后90日内支付服务费。\n";
  const found = async (as: Person): Promise<string[]> => {
    const { version, job } = (await stage.call("POST", "/api/uploads?name=a.txt", { as, bytes: text })).json as {
      version: string;
      job: string;
    };
    await jobEnd(stage, as, job);
    const { findings } = (await stage.call("GET", `/api/versions/${version}/report`, { as })).json as { findings: { rule: string }[] };
    return findings.map((finding) => finding.rule);
  };
  expect(await found(person)).toContain("house-payment-days");
  expect(await found(other)).not.toContain("house-payment-days");
});

test.each([
  [
    "a rule that misses its bad example",
    rule.replace("后90日内支付", "后20日内支付").replace("house-payment-days", "other-id"),
    "rules/b.yaml",
  ],
  ["a clause without front matter", "正文", "clauses/payment/new.md"],
  ["a text that is no UTF-8", new Uint8Array([0xff, 0xfe, 0x41]), "rules/c.yaml"],
  ["a file of another kind", "x", "notes.txt"],
  ["a path that climbs", zipSync({ "../../etc/passwd": strToU8("x") }), "a.zip"],
  ["a damaged archive", new Uint8Array([0x50, 0x4b, 3, 4, 0]), "a.zip"],
  [
    "a clause that calls what there is not",
    "---\ntitle: 甲\ntitle_en: A\nversion: 1\ntier: basic\n---\n\n## 甲\n\n{{constructor}}{{process.exit 1}}\n",
    "clauses/payment/evil.md",
  ],
])("refused with a reason, and nothing is kept: %s", patient, async (_, bytes, name) => {
  const before = (await stage.call("GET", "/api/library", { as: person })).json as { number: number };
  const answer = await take(bytes, name);
  expect(answer.status).toBe(422);
  expect((answer.json as { problem: { seen: { zh: string } } }).problem.seen.zh).not.toBe("");
  expect((await stage.call("GET", "/api/library", { as: person })).json).toMatchObject({ number: before.number });
});

test("a law's impact names clauses, rules, drafts and uploaded files that cite it", async () => {
  const { job } = (
    await stage.call("POST", "/api/uploads?name=b.txt", {
      as: person,
      bytes: "第一条 违约\n违约金过高的，依照《中华人民共和国民法典》第五百八十五条处理。\n",
    })
  ).json as { job: string };
  await jobEnd(stage, person, job);
  const law = (await stage.call("GET", `/api/library/impact?law=${encodeURIComponent("民法典/585")}`, { as: person })).json as {
    clauses: string[];
    drafts: unknown[];
    files: { title: string; quotes: string[] }[];
  };
  expect(law.clauses.length).toBeGreaterThan(0);
  expect(law.drafts.length).toBeGreaterThan(0);
  expect(law.files).toMatchObject([{ title: "b", quotes: [expect.stringContaining("五百八十五")] }]);
  const none = (await stage.call("GET", `/api/library/impact?law=${encodeURIComponent("民法典/585")}`, { as: other })).json as {
    files: unknown[];
  };
  expect(none.files).toEqual([]);
});
