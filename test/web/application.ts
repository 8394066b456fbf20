import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { widths } from "./widths.ts";

export const chromiumPath = "chromium";

/** The built application on a fresh data directory, with a browser in front of it. */
export interface Application {
  readonly url: string;
  readonly page: (width: number, height: number, cookie?: string) => Promise<Page>;
  /** The interface as the first administrator calls it; its answer. */
  readonly call: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** What the browser complained about: scripts that failed, and what the CSP refused. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

const person = { organisation: "晴川品牌管理有限公司", name: "林晓", email: "lin@example.cn", password: "correct-horse-9" } as const;

/** Starts the server as a user would, signs the first administrator in, and opens Debian's Chromium. */
export async function openApplication(settings: Readonly<Record<string, string>> = {}): Promise<Application> {
  const data = mkdtempSync(join(tmpdir(), "clausewright-web-"));
  const server = spawn(process.execPath, ["dist/cli/main.js", "serve", "--port", "0", "--data", data], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...settings },
  });
  const url = await addressOf(server);
  const browser = await chromium.launch({ executablePath: await pathOf(chromiumPath), args: ["--no-sandbox"] });
  const complaints: string[] = [];
  const cookie = await setUp(url);
  return {
    url,
    complaints,
    page: (width, height, as = cookie) => openPage(browser, { url, cookie: as, width, height, complaints }),
    call: (method, path, body) => call(url, cookie, method, path, body),
    close: async () => {
      await browser.close();
      server.kill("SIGTERM");
      await new Promise((resolve) => (server.exitCode === null ? server.once("exit", resolve) : resolve(undefined)));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function setUp(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(person),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function call(url: string, cookie: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${url}/api${path}`, {
    method,
    headers: { cookie, origin: url, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${String(answer.status)}: ${await answer.text()}`);
  return answer.json();
}

interface Wanted {
  readonly url: string;
  readonly cookie: string;
  readonly width: number;
  readonly height: number;
  readonly complaints: string[];
}

async function openPage(browser: Browser, { url, cookie, width, height, complaints }: Wanted): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, reducedMotion: "reduce" });
  const [name = "", value = ""] = cookie.split("=");
  if (name !== "") await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/u.test(message.text())) complaints.push(message.text());
  });
  return page;
}

/** What axe finds wrong with the page as it stands, one line a rule. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" | ")))`,
  );
  if (!Array.isArray(found)) throw new Error("axe gave no list");
  return found.map(String);
}

/** The same on a laptop and on a phone, without loading the page again. */
export async function axeAtBothWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of widths) {
    await page.setViewportSize({ width, height });
    found.push(...(await axeViolations(page)).map((line) => `${String(width)} px: ${line}`));
  }
  await page.setViewportSize({ width: widths[0][0], height: widths[0][1] });
  return found;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The address that the server prints when it is ready. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const hear = (bytes: Buffer): void => {
      output += bytes.toString();
      const url = /http:\/\/[\d.]+:\d+/u.exec(output)?.[0];
      if (url !== undefined) resolve(url);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", () => reject(new Error(`the server ended: ${output}`)));
  });
}

async function pathOf(program: string): Promise<string> {
  const { access } = await import("node:fs/promises");
  for (const folder of (process.env["PATH"] ?? "").split(":")) {
    const path = join(folder, program);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  throw new Error(`${program} is not on the PATH`);
}
