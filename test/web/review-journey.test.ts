import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needs } from "../needs.js";
import { axeViolations, openApplication, type Application } from "./application.js";
import { sampleContract } from "./sample-contract.js";

describe.skipIf(!needs("chromium"))("the review journey", () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication();
  }, 120_000);
  afterAll(() => application.close());

  test("upload, finding in place, fix, download, and the mended version", { timeout: 240_000 }, async () => {
    const page = await application.page(1366, 860);
    await page.goto(application.url);
    await page.setInputFiles(".drop input[type=file]", {
      name: "代运营合同.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: await sampleContract(),
    });
    await page.getByRole("link", { name: "打开" }).click();
    const finding = page.locator(".finding", { hasText: "大写" }).first();
    await finding.locator(".finding-head").click();
    await page.getByText("文字", { exact: true }).click();
    await page.locator(".paper mark.active", { hasText: "壹拾贰万壹仟元整" }).waitFor();
    expect(await finding.locator(".diff del, .diff ins").allInnerTexts()).not.toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await finding.getByRole("button", { name: "采纳" }).click();
    await page.locator(".finding-group.decided .finding").waitFor();

    await page.getByRole("button", { name: "下载" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /修订/u }).click()]);
    const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const words = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    expect(words).toMatch(/<w:(?:del|ins) /u);

    await page.setInputFiles(".review-tools input[type=file]", {
      name: "代运营合同 改.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: await sampleContract("壹拾贰万元整"),
    });
    await page.locator(".review-tools").getByText("第 2 版").waitFor();
    await page.locator(".finding-lines .gone", { hasText: "大写" }).first().waitFor();
    await page.locator(".facts li", { hasText: "金额" }).locator("ins", { hasText: "壹拾贰万元整" }).waitFor();
    await page.locator(".changes li", { hasText: "第三条" }).locator("del").first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const [redline] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /对照稿/u }).click()]);
    const marked = strFromU8(unzipSync(new Uint8Array(readFileSync(await redline.path())))["word/document.xml"] ?? new Uint8Array());
    expect(marked).toMatch(/<w:del /u);
    expect(application.complaints).toEqual([]);
  });

  test("a finding is kept with a reason, and that can be undone", { timeout: 120_000 }, async () => {
    const page = await application.page(1366, 860);
    await page.goto(application.url);
    await page.locator(".contract-name a").first().click();
    const finding = page.locator(".finding-group.warning .finding").first();
    const message = await finding.locator(".finding-message").innerText();
    await finding.locator(".finding-head").click();
    await finding.getByRole("button", { name: "不改" }).click();
    await finding.getByRole("button", { name: "商务已确认" }).click();
    await finding.getByRole("button", { name: "记下，不改" }).click();
    await page.locator(".finding-group.decided", { hasText: message }).waitFor();
    await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
    await page.locator(".finding-group.warning", { hasText: message }).waitFor();
  });

  test("a file that cannot be read says so and leads on", { timeout: 120_000 }, async () => {
    const page = await application.page(390, 844);
    await page.goto(application.url);
    await page.setInputFiles(".drop input[type=file]", {
      name: "坏.docx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("PK\u0003\u0004 broken"),
    });
    await page.locator(".uploads .failed").waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
