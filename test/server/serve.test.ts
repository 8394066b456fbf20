import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../src/server/routes/routes.ts";
import { serve, type Listening } from "../../src/server/serve.ts";
import { staticPages } from "../../src/server/http/static-pages.ts";
import { embedded } from "../store/engines.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import { openStage, type Person, type Stage } from "./stage.ts";

let stage: Stage;
let listening: Listening;
let person: Person;
beforeAll(async () => {
  stage = await openStage(await embedded());
  person = await stage.person(await stage.organisation("甲公司"), "admin");
  listening = await serve(stage.services, { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await listening.close();
  await stage.close();
});

const at = (path: string): string => `http://127.0.0.1:${listening.port}${path}`;

/** Sends a body piece by piece until it is refused; how much went out before that. */
const pour = (path: string, total: number, declared: boolean): Promise<{ readonly status: number; readonly sent: number }> =>
  new Promise((resolve, reject) => {
    const piece = Buffer.alloc(1024 * 1024, 0x20);
    let sent = 0;
    let status = 0;
    const call = request(
      at(path),
      {
        method: "POST",
        headers: { cookie: person.cookie, ...(declared ? { "content-length": total } : { "transfer-encoding": "chunked" }) },
      },
      (answer) => {
        status = answer.statusCode ?? 0;
        answer.resume();
        answer.on("close", () => resolve({ status, sent }));
      },
    );
    call.on("error", (error) => (status === 0 ? reject(error) : resolve({ status, sent })));
    const more = (): void => {
      if (status !== 0 || call.destroyed) return;
      if (sent >= total) return void call.end();
      sent += piece.length;
      call.write(piece, () => setImmediate(more));
    };
    more();
  });

test("300 MB that are declared are refused before they are sent", async () => {
  const { status, sent } = await pour("/api/uploads?name=big.docx", 300 * 1024 * 1024, true);
  expect(status).toBe(413);
  expect(sent).toBeLessThan(60 * 1024 * 1024);
});

test("300 MB that are not declared are cut off at the limit, and none of it is kept", async () => {
  const before = await stage.services.database.asSystem((trx) => trx.selectFrom("blobs").select("sha256").execute());
  const { status, sent } = await pour("/api/uploads?name=big.docx", 300 * 1024 * 1024, false);
  expect(status).toBe(413);
  expect(sent).toBeLessThan(150 * 1024 * 1024);
  expect(await stage.services.database.asSystem((trx) => trx.selectFrom("blobs").select("sha256").execute())).toEqual(before);
});

test("a body that is too long for JSON is refused", async () => {
  const answer = await fetch(at("/api/drafts"), {
    method: "POST",
    headers: { cookie: person.cookie, "content-type": "application/json" },
    body: JSON.stringify({ deal: { x: "x".repeat(2_000_000) } }),
  });
  expect(answer.status).toBe(413);
});

test("every answer forbids foreign scripts, frames and sniffing", async () => {
  for (const path of ["/", "/api/state", "/api/nothing", "/contracts/x"]) {
    const { headers } = await fetch(at(path));
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("script-src 'self';");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("access-control-allow-origin"), path).toBeNull();
  }
});

test("an unknown path of the interface is an answer in JSON", async () => {
  const answer = await fetch(at("/api/nothing"));
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ problem: { seen: { zh: "没有这一项" } } });
});

test("the description tells of every route", async () => {
  const described = (await (await fetch(at("/api/openapi.json"))).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(described.openapi).toBe("3.1.0");
  const told = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(told.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/gu, "{$1}")}`).sort());
  const ids = Object.values(described.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  expect(new Set(ids).size).toBe(ids.length);
});

test("a request that is no HTTP harms nobody", async () => {
  await new Promise<void>((resolve) => {
    const socket = connect(listening.port, "127.0.0.1", () => socket.end("\u0000\u0001 nonsense\r\n\r\n"));
    socket.on("close", () => resolve());
    socket.on("error", () => resolve());
    socket.resume();
  });
  expect((await fetch(at("/api/health"))).status).toBe(200);
});

test("a bug is a number for the user and a line for the log, without what was sent", async () => {
  const answer = await stage.call("GET", "/api/contracts?query=%00geheim", { as: person });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.text).not.toMatch(/node_modules|at .*\.ts/u);
  expect(stage.logged.join("\n")).not.toContain("geheim");
});

test("pages: packed, hashed files for ever, every other path the application itself", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), `<!doctype html>${" ".repeat(2000)}`);
  writeFileSync(join(folder, "assets", "main-ABCDEFGH.js"), "let a;".repeat(500));
  const pages = staticPages(folder);
  rmSync(folder, { recursive: true });
  const get = (path: string): Response => pages(new Request(`http://localhost${path}`, { headers: { "accept-encoding": "gzip" } }));
  const script = get("/assets/main-ABCDEFGH.js");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(script.headers.get("content-encoding")).toBe("gzip");
  expect((await script.arrayBuffer()).byteLength).toBeLessThan(200);
  expect(get("/contracts/1").headers.get("content-type")).toContain("text/html");
  expect(get("/contracts/1").headers.get("cache-control")).toBe("no-cache");
  expect(get("/missing.js").status).toBe(404);
  expect(get("/../package.json").status).toBe(404);
});
