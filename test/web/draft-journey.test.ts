import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { needs } from "../needs.js";
import { axeViolations, openApplication, type Application } from "./application.js";

describe.skipIf(!needs("chromium"))("the draft journey", () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication();
  }, 120_000);
  afterAll(() => application.close());

  test("from the template to a saved answer in the contract", { timeout: 180_000 }, async () => {
    const page = await application.page(1366, 860);
    await page.goto(`${application.url}/draft`);
    await page.getByRole("radio", { name: /^短视频/u }).check();
    await page.getByRole("button", { name: "开始填写" }).click();
    await page.getByRole("textbox", { name: /合同编号/u }).fill("QH-2027-008");
    await page.locator(".paper-host").getByText("QH-2027-008").first().waitFor();
    await page.getByRole("button", { name: /甲方（品牌方）/u }).click();
    await page.getByRole("textbox", { name: /统一社会信用代码/u }).fill("123");
    await page.locator(".field-error").first().waitFor();
    await page.locator(".save", { hasText: "已保存" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await page.locator(".section-form").waitFor();
    expect(await page.getByRole("textbox", { name: /合同编号/u }).inputValue()).toBe("QH-2027-008");
    expect(application.complaints).toEqual([]);
  });

  test("a finished draft downloads, takes another wording, and goes to its signing", { timeout: 240_000 }, async () => {
    const page = await application.page(1366, 860);
    await page.goto(application.url);
    const deal: unknown = parse(readFileSync("templates/agency-operation/samples/basic.yaml", "utf8"));
    const id: unknown = await page.evaluate(async (body) => {
      const answer = await fetch("/api/drafts", { method: "POST", headers: { "content-type": "application/json" }, body });
      const made: unknown = await answer.json();
      return typeof made === "object" && made !== null && "id" in made ? made.id : undefined;
    }, JSON.stringify({ deal }));
    await page.goto(`${application.url}/drafts/${String(id)}`);
    await page.getByText("都填好了").waitFor();
    await page.getByRole("button", { name: "下载" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Word" }).click()]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");

    await page.getByRole("tab", { name: "条款" }).click();
    const clause = page.locator(".clause-list details", { hasText: "合作期限" }).first();
    await clause.locator("summary").click();
    await clause.getByRole("button", { name: "换成这一种" }).first().click();
    await page.locator(".save", { hasText: "已保存" }).waitFor();

    await page.getByRole("button", { name: "送去签署" }).click();
    await page.getByRole("checkbox", { name: "法务" }).check();
    await page.getByRole("button", { name: "发起签署" }).click();
    await page.getByRole("button", { name: "同意", exact: true }).click();
    await page.locator(".step.done").waitFor();
    await page.locator(".step.current", { hasText: "甲方" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(application.complaints).toEqual([]);
  });
});
