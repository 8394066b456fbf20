import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needs } from "../needs.js";
import { axeViolations, openApplication, type Application } from "./application.js";

const addresses = [
  "/",
  "/draft",
  "/draft/batch",
  "/library",
  "/library/payment/balanced",
  "/library/law",
  "/library/law/%E6%B0%91%E6%B3%95%E5%85%B8?article=585",
  "/library/editions",
  "/obligations",
  "/people",
  "/verify",
  "/nowhere",
];
const windows = [
  [1366, 860],
  [390, 844],
] as const;

describe.skipIf(!needs("chromium"))("every page", () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication();
  }, 120_000);
  afterAll(() => application.close());

  test.each(windows)(
    "at %d × %d: a heading, nothing wider than the window, nothing against axe",
    { timeout: 240_000 },
    async (width, height) => {
      const page = await application.page(width, height);
      const wrong: string[] = [];
      for (const address of addresses) {
        await page.goto(`${application.url}${address}`);
        await page.locator("h1").first().waitFor();
        await page.waitForLoadState("networkidle");
        const beyond: unknown = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (Number(beyond) > 0) wrong.push(`${address} is ${String(beyond)} px too wide`);
        wrong.push(...(await axeViolations(page)).map((line) => `${address} ${line}`));
      }
      expect(wrong).toEqual([]);
      expect(application.complaints).toEqual([]);
    },
  );

  test("the pages speak English when asked, and remember it", { timeout: 60_000 }, async () => {
    const page = await application.page(1366, 860);
    await page.goto(application.url);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: /Hello/u }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: /Hello/u }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  });

  test("a stranger sees the door and the verify page, nothing else", { timeout: 60_000 }, async () => {
    const page = await application.page(1366, 860);
    await page.context().clearCookies();
    await page.goto(`${application.url}/people`);
    await page.getByRole("heading", { name: "登录" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("link", { name: /核验/u }).click();
    await page.getByRole("heading", { name: "核验签名" }).waitFor();
  });
});
