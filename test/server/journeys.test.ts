import { createHmac, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftFormats } from "../../src/cli/draft-formats.ts";
import { drafted } from "../../src/server/work/drafted.ts";
import { sampleDeal } from "../../src/server/work/sample-deals.ts";
import { onBothEngines } from "../store/engines.ts";
import { jobEnd, openStage, type Person, type Stage } from "./stage.ts";

const clause =
  "第一条 服务费\n甲方每月向乙方支付服务费人民币120,000元（大写：壹拾贰万壹仟元整）。\n第二条 团队\n乙方有权根据工作需要自行更换主播。\n";

onBothEngines(({ fresh }) => {
  let stage: Stage;
  let person: Person;
  beforeAll(async () => {
    stage = await openStage(await fresh());
    person = await stage.person(await stage.organisation("甲公司"), "admin");
  });
  afterAll(() => stage.close());

  const upload = async (
    name: string,
    bytes: Uint8Array | string,
    contract = "",
  ): Promise<{ contract: string; version: string; state: string }> => {
    const answer = await stage.call(
      "POST",
      `/api/uploads?name=${encodeURIComponent(name)}${contract === "" ? "" : `&contract=${contract}`}`,
      { as: person, bytes },
    );
    expect(answer.status).toBe(202);
    const { job, ...ids } = answer.json as { contract: string; version: string; job: string };
    return { ...ids, state: (await jobEnd(stage, person, job)).state };
  };
  interface Report {
    readonly text: string;
    readonly findings: readonly {
      readonly id: string;
      readonly kind: string;
      readonly quote: string;
      readonly range: readonly [number, number];
      readonly message: string;
    }[];
    readonly blocks: readonly { readonly range: readonly [number, number] }[];
    readonly decisions: Readonly<Record<string, { readonly decision: string; readonly reason: string; readonly by: string }>>;
  }
  const report = async (version: string, query = ""): Promise<Report> =>
    (await stage.call("GET", `/api/versions/${version}/report${query}`, { as: person })).json;

  test("an upload becomes findings that quote it; a decision stays with the next version", async () => {
    const first = await upload("合同 甲.txt", clause);
    expect(first.state).toBe("done");
    const told = await report(first.version);
    const amount = told.findings.find(({ kind }) => kind === "amount-mismatch");
    expect(amount?.quote).toContain("壹拾贰万壹仟元整");
    for (const { quote, range } of told.findings) expect(told.text.slice(...range)).toBe(quote);
    expect(told.blocks.length).toBeGreaterThan(3);

    const path = `/api/versions/${first.version}/decisions/${amount?.id ?? ""}`;
    expect((await stage.call("PUT", path, { as: person, json: { decision: "dismissed" } })).status).toBe(400);
    expect((await stage.call("PUT", path, { as: person, json: { decision: "dismissed", reason: "已与对方确认" } })).status).toBe(204);

    const second = await upload(
      "合同 乙.txt",
      clause.replace("自行更换主播", "提前15日书面通知甲方并经甲方书面同意后更换主播"),
      first.contract,
    );
    const later = await report(second.version);
    expect(later.decisions[amount?.id ?? ""]).toMatchObject({ decision: "dismissed", reason: "已与对方确认", by: "admin 1" });
    const compared = (
      await stage.call("GET", `/api/contracts/${first.contract}/compare?from=${first.version}&to=${second.version}`, { as: person })
    ).json as { gone: { kind: string }[]; stays: unknown[] };
    expect(compared.gone.map(({ kind }) => kind)).toContain("staff-swap");
    expect(compared.stays.length).toBeGreaterThan(0);

    const sarif = await stage.call("GET", `/api/versions/${second.version}/download?format=json`, { as: person });
    expect(sarif.text).toContain("已与对方确认");
    expect(sarif.headers.get("content-security-policy")).toContain("sandbox");
  });

  test("the stance is switched without a new upload", async () => {
    const { version } = await upload("a.txt", clause);
    const [brand, agency, english] = await Promise.all(
      ["?stance=brand", "?stance=agency", "?stance=brand&language=en"].map((query) => report(version, query)),
    );
    expect(brand?.findings).not.toEqual(agency?.findings);
    expect(english?.findings.map(({ id }) => id)).toEqual(brand?.findings.map(({ id }) => id));
    expect(english?.findings[0]?.message).not.toBe(brand?.findings[0]?.message);
  });

  test("a Word file comes back with comments, and with changes for what was accepted", async () => {
    const made = drafted(stage.services.library, sampleDeal("livestream", "basic"));
    if (!made.ok) throw new Error("the sample is drafted");
    const { draft, file } = made.value;
    const docx = await draftFormats.docx({ draft, deal: { name: "deal.json", bytes: file }, date: "2027-01-01" });
    if (!docx.ok || typeof docx.value === "string") throw new Error("the sample is rendered");
    const { version } = await upload("草稿.docx", docx.value);
    const answer = await stage.app.request(`http://localhost/api/versions/${version}/download?format=docx&changes=true`, {
      headers: { cookie: person.cookie },
    });
    expect(answer.status).toBe(200);
    expect(Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())))).toContain("word/document.xml");
    expect(answer.headers.get("content-disposition")).toContain("%E8%8D%89%E7%A8%BF.review.docx");
  });

  test("a file that cannot be read says why, and its job ends", async () => {
    const { version, contract } = await upload("bomb.docx", randomBytes(2000));
    expect((await stage.call("GET", `/api/versions/${version}/report`, { as: person })).status).toBe(422);
    const { versions } = (await stage.call("GET", `/api/contracts/${contract}`, { as: person })).json as {
      versions: { state: string; problem: { hint: { zh: string } } }[];
    };
    expect(versions[0]).toMatchObject({ state: "failed" });
    expect(versions[0]?.problem.hint.zh).not.toBe("");
  });

  test("a contract that was deleted can be restored", async () => {
    const { contract } = await upload("a.txt", clause);
    await stage.call("DELETE", `/api/contracts/${contract}`, { as: person });
    const ids = async (query: string): Promise<string[]> =>
      ((await stage.call("GET", `/api/contracts${query}`, { as: person })).json as { id: string }[]).map(({ id }) => id);
    expect(await ids("")).not.toContain(contract);
    expect(await ids("?deleted=true")).toContain(contract);
    await stage.call("POST", `/api/contracts/${contract}/restore`, { as: person });
    expect(await ids("")).toContain(contract);
  });

  test("a draft is shown while it is typed, saved under its revision, and downloaded when it is complete", async () => {
    const preview = (
      await stage.call("POST", "/api/preview", { as: person, json: { deal: { template: "livestream", brandName: "灶间" } } })
    ).json as { html: string; open: string[]; clauses: unknown[] };
    expect(preview.html).toContain("灶间");
    expect(preview.open).toContain("brand.name");
    const draft = (await stage.call("POST", "/api/drafts", { as: person, json: { deal: { template: "livestream" } } })).json as {
      id: string;
      revision: number;
    };
    expect((await stage.call("GET", `/api/drafts/${draft.id}/download?format=docx`, { as: person })).status).toBe(422);
    const save = (revision: number) =>
      stage.call("PUT", `/api/drafts/${draft.id}`, {
        as: person,
        json: { deal: sampleDeal("livestream", "basic") },
        headers: { "if-match": `"${revision}"` },
      });
    expect((await save(draft.revision)).status).toBe(200);
    expect((await save(draft.revision)).status).toBe(409);
    const word = await stage.app.request(`http://localhost/api/drafts/${draft.id}/download?format=docx`, {
      headers: { cookie: person.cookie },
    });
    expect(Object.keys(unzipSync(new Uint8Array(await word.arrayBuffer())))).toContain("word/document.xml");
    const duties = (await stage.call("GET", `/api/contracts/${draft.id}/obligations`, { as: person })).json as {
      start: string;
      end: string;
      list: { dates: string[] }[];
    };
    expect(duties.list.some(({ dates }) => dates.length > 1)).toBe(true);
    expect(duties.list.flatMap(({ dates }) => dates).every((day) => day >= duties.start)).toBe(true);
  });

  test("values of a deal are text wherever they are shown", async () => {
    const hostile = "<img src=x onerror=alert(1)>\"'&{{secret}}";
    const preview = (
      await stage.call("POST", "/api/preview", { as: person, json: { deal: { template: "livestream", brandName: hostile } } })
    ).json as { html: string };
    expect(preview.html).not.toContain("<img src=x");
    expect(preview.html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  test("a webhook is signed, and repeated until it is answered", async () => {
    const calls: { readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: string }[] = [];
    const receiver = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        calls.push({ headers: request.headers, body: Buffer.concat(pieces).toString() });
        response.writeHead(calls.length === 1 ? 503 : 200).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const address = receiver.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const hook = (
      await stage.call("POST", "/api/webhooks", { as: person, json: { url: `http://127.0.0.1:${port}/in`, events: ["version.ready"] } })
    ).json as { id: string; secret: string };
    const { version } = await upload("a.txt", clause);
    const waiting = () =>
      stage.services.database.asSystem((trx) =>
        trx.selectFrom("jobs").select("attempt").where("kind", "=", "call-webhook").where("state", "=", "queued").execute(),
      );
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([{ attempt: 1 }]);
    await stage.services.database.asSystem((trx) =>
      trx
        .updateTable("jobs")
        .set({ run_after: new Date(0) })
        .where("kind", "=", "call-webhook")
        .where("state", "=", "queued")
        .execute(),
    );
    stage.services.queue.wake();
    await expect.poll(() => calls.length, { timeout: 10_000 }).toBe(2);
    receiver.close();
    await stage.call("DELETE", `/api/webhooks/${hook.id}`, { as: person });
    for (const { headers, body } of calls) {
      expect(JSON.parse(body)).toMatchObject({ event: "version.ready", data: { version } });
      const signature = createHmac("sha256", hook.secret)
        .update(`${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`)
        .digest("base64");
      expect(headers["webhook-signature"]).toBe(`v1,${signature}`);
    }
    expect(calls[0]?.headers["webhook-id"]).toBe(calls[1]?.headers["webhook-id"]);
  });

  test("a table becomes a contract a row, and a reason where there is none", async () => {
    const deal = sampleDeal("livestream", "basic");
    const made = drafted(stage.services.library, deal);
    expect(made.ok).toBe(true);
    const answer = await stage.call("POST", "/api/batches?name=deals.csv&template=livestream&tier=basic", {
      as: person,
      bytes: "number,place\nA-1,浙江省杭州市余杭区\n",
    });
    const { batch, job } = answer.json as { batch: string; job: string };
    expect((await jobEnd(stage, person, job)).state).toBe("done");
    const { rows } = (await stage.call("GET", `/api/batches/${batch}`, { as: person })).json as {
      rows: { number: string; state: string; problems: { at: string }[] }[];
    };
    expect(rows).toMatchObject([{ number: "A-1", state: "refused" }]);
    expect(rows[0]?.problems.map(({ at }) => at).join()).toContain("brand");
    const wrong = await stage.call("POST", "/api/batches?name=deals.csv", { as: person, bytes: "unknown\n1\n" });
    expect((await jobEnd(stage, person, (wrong.json as { job: string }).job)).state).toBe("failed");
  });

  test("what happened is a whole chain", async () => {
    expect((await stage.call("GET", "/api/audit/check", { as: person })).json).toMatchObject({ whole: true });
    const events = (await stage.call("GET", "/api/audit", { as: person })).json as { action: string }[];
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["version.uploaded", "version.ready", "finding.dismissed", "contract.deleted", "draft.created"]),
    );
  });
});
