import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * The web application as its users meet it: `clausewright serve` on the embedded database, uploads over HTTP, the end of the
 * job by server-sent events, then the findings. `node test/bench/server.ts CONTRACT.docx` prints how long one upload takes, and how many checks
 * a second 1, 4 and 16 clients get; `--memory COUNT` instead uploads so many small texts and prints the memory of the server
 * and of all its child processes on the way.
 */
const root = join(import.meta.dirname, "..", "..");
const port = 20_000 + (process.pid % 20_000);
const base = `http://127.0.0.1:${port}`;
const folder = mkdtempSync(join(tmpdir(), "clausewright-bench-"));

async function start(): Promise<number> {
  const server = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "serve", "--port", String(port), "--data", folder], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, CLAUSEWRIGHT_DATABASE: "" },
  });
  process.once("exit", () => server.kill("SIGKILL"));
  await new Promise<void>((resolve, reject) => {
    server.stdout.once("data", () => resolve());
    server.once("exit", (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
  return server.pid ?? 0;
}

async function call(
  cookie: string,
  method: string,
  path: string,
  body?: Uint8Array | string,
  type = "application/json",
): Promise<Response> {
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: { cookie, ...(body !== undefined && { "content-type": type }) },
    ...(body !== undefined && { body: typeof body === "string" ? body : Buffer.from(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return answer;
}

const cookieOf = (answer: Response): string => (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

/** Uploads a file and waits for its findings; the milliseconds that took. */
async function check(cookie: string, name: string, bytes: Uint8Array | string): Promise<number> {
  const started = performance.now();
  const uploaded = await call(cookie, "POST", `/api/uploads?name=${name}`, bytes, "application/octet-stream");
  const { version, job } = (await uploaded.json()) as { readonly version: string; readonly job: string };
  const events = await (await call(cookie, "GET", `/api/jobs/${job}/events`)).text();
  if (!events.includes('"state":"done"')) throw new Error(`the job ended otherwise: ${events.slice(-300)}`);
  const report = (await (await call(cookie, "GET", `/api/versions/${version}/report`)).json()) as { readonly findings: readonly unknown[] };
  if (!Array.isArray(report.findings)) throw new Error("no findings");
  return performance.now() - started;
}

/** The same contract under another number: no two uploads are the same file. */
function variant(file: Uint8Array, count: number): Uint8Array {
  const parts = unzipSync(file);
  const main = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  return zipSync({ ...parts, "word/document.xml": strToU8(main.replace("</w:body>", `<!-- ${count} --></w:body>`)) });
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

async function times(
  cookie: string,
  file: Uint8Array,
  clients: number,
  count: number,
): Promise<{ readonly sorted: readonly number[]; readonly rate: number }> {
  const files = Array.from({ length: count }, (_, index) => variant(file, clients * 1000 + index));
  const taken: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let next = files.pop(); next !== undefined; next = files.pop()) taken.push(await check(cookie, "a.docx", next));
    }),
  );
  const rate = (count * 1000) / (performance.now() - started);
  return { sorted: taken.sort((a, b) => a - b), rate };
}

const childrenOf = (pid: number): number[] =>
  read(`/proc/${pid}/task/${pid}/children`)
    .split(" ")
    .filter((child) => child.trim() !== "")
    .map(Number);

/** Milliseconds of computing of the process itself, and of its child processes, those that ended included. */
function computing(pid: number): readonly [number, number] {
  const times = (id: number): number[] => {
    const stat = read(`/proc/${id}/stat`);
    return stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 15)
      .map((ticks) => Number(ticks) * 10);
  };
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = times(pid);
  const living = childrenOf(pid).flatMap((id) => times(id).slice(0, 2));
  return [user + system, [childUser, childSystem, ...living].reduce((sum, one) => sum + one, 0)];
}

/** Megabytes of the process and of everything that it started. */
function memory(pid: number): readonly [number, number] {
  const own = (id: number): number => Number(/^VmRSS:\s+(\d+)/mu.exec(read(`/proc/${id}/status`))?.[1] ?? 0) / 1024;
  const family = (id: number): number => own(id) + childrenOf(id).reduce((sum, child) => sum + family(child), 0);
  return [Math.round(own(pid)), Math.round(family(pid))];
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

async function setUp(): Promise<string> {
  const person = { organisation: "甲公司", name: "张三", email: "a@example.com", password: "correct horse battery" };
  return cookieOf(await call("", "POST", "/api/setup", JSON.stringify(person)));
}

async function load(cookie: string, pid: number, path: string): Promise<void> {
  const file = new Uint8Array(readFileSync(path));
  await times(cookie, file, 2, 4);
  const alone = await times(cookie, file, 1, 30);
  console.log(`upload to findings, one at a time: p50 ${seconds(at(alone.sorted, 0.5))}, p99 ${seconds(at(alone.sorted, 0.99))}`);
  for (const clients of [1, 4, 16]) {
    const count = 16 + 4 * clients;
    const before = computing(pid);
    const { sorted, rate } = await times(cookie, file, clients, count);
    const [own, children] = computing(pid).map((now, at) => ((now - (before[at] ?? 0)) / count).toFixed(0));
    console.log(
      `${String(clients).padStart(2)} clients: ${rate.toFixed(2)} checks a second, p50 ${seconds(at(sorted, 0.5))}, p99 ${seconds(at(sorted, 0.99))}; computing a check: server ${own} ms, readers ${children} ms`,
    );
  }
}

/** Calls of one organisation are limited: the uploads are spread over several. */
async function endure(cookie: string, pid: number, count: number): Promise<void> {
  const atOnce = 4;
  const share = 500;
  for (let done = 0; done < count;) {
    if (done > 0 && done % share === 0) await call(cookie, "POST", "/api/organisations", JSON.stringify({ name: `第${done}家` }));
    await Promise.all(
      Array.from({ length: atOnce }, (_, index) =>
        check(cookie, "a.txt", `第${done + index}号合同\n第一条 服务费\n服务费为人民币${done + index}00元。\n`),
      ),
    );
    done += atOnce;
    if (done % share === 0) {
      const [own, all] = memory(pid);
      console.log(`${String(done).padStart(6)} jobs: server ${own} MB, with its child processes ${all} MB`);
    }
  }
}

try {
  const pid = await start();
  const cookie = await setUp();
  const many = process.argv.indexOf("--memory");
  if (many > 0) await endure(cookie, pid, Number(process.argv[many + 1]));
  else await load(cookie, pid, process.argv[2] ?? "");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
