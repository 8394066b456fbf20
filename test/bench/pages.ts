import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { parse } from "yaml";
import { needs } from "../needs.ts";
import { openApplication } from "../web/application.ts";

/**
 * What somebody at the screen waits for, in Chromium: from a key in a draft of 20 pages until its preview is painted, and from the
 * address until the first page stands there and takes input (scripts in the browser's cache, and not). `node test/bench/pages.ts`.
 */
const keys = 15;
const visits = 5;

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const line = (name: string, times: readonly number[]): string =>
  `${name.padEnd(44)} median ${String(Math.round(middle(times)))} ms, best ${String(Math.round(Math.min(...times)))} ms`;

/** Notes when a heading of the application stands on the page. */
const watch = `new MutationObserver((_, self) => {
  if (document.querySelector("main h1") === null) return;
  self.disconnect();
  performance.mark("ready");
}).observe(document, { childList: true, subtree: true });`;

if (needs("chromium")) {
  const application = await openApplication();
  try {
    const ready = async (page: Page): Promise<number> => {
      await page.goto(application.url);
      await page.locator("main h1").waitFor();
      return Number(await page.evaluate(`performance.getEntriesByName("ready")[0].startTime`));
    };
    const first: number[] = [];
    const again: number[] = [];
    for (let visit = 0; visit < visits; visit++) {
      // A context of its own has an empty cache.
      const visitor = await application.page(1366, 860);
      await visitor.addInitScript(watch);
      first.push(await ready(visitor));
      again.push(await ready(visitor));
      await visitor.context().close();
    }

    const page = await application.page(1366, 860);
    const deal: unknown = parse(readFileSync("templates/agency-operation/samples/advanced.yaml", "utf8"));
    const draft = await application.call("POST", "/drafts", { deal });
    const id = typeof draft === "object" && draft !== null && "id" in draft ? String(draft.id) : "";
    await page.goto(`${application.url}/drafts/${id}`);
    const field = page.getByRole("textbox", { name: /合同编号/u });
    await field.click();
    const waits: number[] = [];
    for (let key = 0; key < keys; key++) {
      await page.waitForTimeout(900); // what was typed before is saved by then
      await page.evaluate(`performance.clearMeasures("preview")`);
      await page.keyboard.press("A");
      for (let wait: unknown; typeof wait !== "number";) {
        await page.waitForTimeout(100);
        wait = await page.evaluate(`performance.getEntriesByName("preview").at(-1)?.duration`);
        if (typeof wait === "number") waits.push(wait);
      }
    }
    console.log(line("from a key to the painted preview", waits.slice(1)));
    console.log(line("first page ready, scripts in the cache", again));
    console.log(line("first page ready, nothing in the cache", first));
  } finally {
    await application.close();
  }
}
