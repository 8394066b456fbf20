import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hostile } from "../node/isolated/hostile.ts";

interface Reply {
  readonly id?: number;
  readonly result?: {
    readonly content?: readonly { readonly type: string; readonly text: string }[];
    readonly isError?: boolean;
    readonly tools?: readonly { readonly name: string; readonly inputSchema: { readonly type: string } }[];
    readonly serverInfo?: { readonly name: string };
  };
  readonly error?: { readonly code: number; readonly message: string };
}

const patient = { timeout: 180_000 } as const;
const folder = mkdtempSync(join(tmpdir(), "mcp-"));
const replies = new Map<number, (reply: Reply) => void>();
const noise: string[] = [];
let server: ChildProcessWithoutNullStreams;
let count = 0;

/** Asks as an assistant does: one line of JSON-RPC, one line back. */
function ask(method: string, params: unknown): Promise<Reply> {
  count += 1;
  const id = count;
  return new Promise((resolve) => {
    replies.set(id, resolve);
    server.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
  });
}
const call = (name: string, args: unknown): Promise<Reply> => ask("tools/call", { name, arguments: args });
const textOf = (reply: Reply): string => reply.result?.content?.[0]?.text ?? "";
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

beforeAll(async () => {
  server = spawn(process.execPath, [join(import.meta.dirname, "..", "..", "dist", "cli", "main.js"), "mcp"]);
  createInterface({ input: server.stdout }).on("line", (line) => {
    const reply = JSON.parse(line) as Reply;
    if (reply.id === undefined) noise.push(line);
    else replies.get(reply.id)?.(reply);
  });
  const hello = await ask("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } });
  expect(hello.result?.serverInfo?.name).toBe("clausewright");
  server.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
}, 180_000);
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("lists its four tools with their schemas", patient, async () => {
  const { result } = await ask("tools/list", {});
  expect(result?.tools?.map(({ name }) => name).sort()).toEqual(["check", "compare", "draft", "explain"]);
  for (const tool of result?.tools ?? []) expect(tool.inputSchema.type).toBe("object");
});

const clause = "第一条 服务费\n甲方每月向乙方支付服务费人民币120,000元（大写：壹拾贰万壹仟元整）。\n";

test("check returns findings that quote the file", patient, async () => {
  const reply = await call("check", { path: file("a.txt", clause), language: "en" });
  const [report] = JSON.parse(textOf(reply)) as { text: string; findings: { kind: string; quote: string; range: [number, number] }[] }[];
  expect(report?.findings.map(({ kind }) => kind)).toContain("amount-mismatch");
  for (const { quote, range } of report?.findings ?? []) expect(report?.text.slice(...range)).toBe(quote);
});

test("draft returns the contract of a deal, or says what is wrong with it", patient, async () => {
  const deal = readFileSync("templates/livestream/samples/basic.yaml", "utf8");
  expect(textOf(await call("draft", { deal }))).toContain("眉山岷丘果业有限公司");
  const wrong = await call("draft", { deal: "template: livestream\nbrand: 3\n" });
  expect(wrong.result?.isError).toBe(true);
  expect(textOf(wrong)).toContain("brand");
});

test("explain and compare", patient, async () => {
  expect(textOf(await call("explain", { id: "amount-mismatch" }))).toMatch(/大写|金额/u);
  const compared = await call("compare", { old: file("old.txt", clause), new: file("new.txt", clause.replace("120,000", "130,000")) });
  expect(textOf(compared)).toContain("130,000");
});

test("bad input and files that cannot be read are errors in a sentence, and the server goes on", patient, async () => {
  const missing = await call("check", { path: join(folder, "nowhere.docx") });
  expect(missing.result?.isError).toBe(true);
  expect(textOf(missing)).not.toMatch(/\bat .*\.js/u);
  const unknown = await call("nothing", {});
  expect(unknown.error ?? unknown.result?.isError).toBeTruthy();
  const shape = await call("check", { path: 3 });
  expect(shape.error ?? shape.result?.isError).toBeTruthy();
  const names = Object.keys(hostile);
  expect(names.length).toBeGreaterThan(3);
  for (const name of names.slice(0, 4)) {
    const reply = await call("check", { path: file(name, hostile[name]?.() ?? "") });
    expect(reply.result?.isError, name).toBe(true);
    expect(textOf(reply).trim().split("\n"), name).toHaveLength(1);
  }
  expect(textOf(await call("explain", { id: "amount-mismatch" }))).not.toBe("");
});

test("nothing but JSON-RPC goes to standard output, and it ends with its input", patient, async () => {
  expect(noise).toEqual([]);
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.stdin.end();
  expect(await gone).toBe(0);
});
