import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { paymentRule } from "../node/payment-rule.js";
import { axeAtBothWidths, axeViolations, type Application } from "./application.js";
import { sampleDraft } from "./sample-draft.js";

const clause = "payment/balanced";
const title = "砚禾 · 全托管电商代运营服务合同";

/** The library is changed on its pages and in files; what that changes is shown, taken and undone. */
export function libraryJourney(opened: () => Application): void {
  beforeAll(() => sampleDraft(opened()), 60_000);

  test("a clause changed on its page, compared with the text before, undone", { timeout: 240_000 }, async () => {
    const application = opened();
    const page = await application.page(390, 844);
    await page.goto(`${application.url}/library/${clause}`);
    await page.getByRole("link", { name: title }).waitFor();
    await page.getByRole("button", { name: "修改这一条" }).click();
    const text = page.getByRole("textbox", { name: "条款文字" });
    await text.fill(`${await text.inputValue()}\n1. 款项支付以银行回单为准。`);
    await page.getByRole("button", { name: "看看会改变什么" }).click();
    await page.getByText("1 个文件可以采用").waitFor();
    await page.getByRole("region", { name: "核对结果" }).getByRole("link", { name: title }).waitFor();
    expect(await axeAtBothWidths(page)).toEqual([]);
    await page.getByRole("button", { name: "采用", exact: true }).click();
    const toast = page.locator(".toast");
    await toast.getByText("已采用").waitFor();
    const history = page.getByRole("region", { name: "历次文字" });
    await history.locator("ins", { hasText: "款项支付以银行回单为准" }).waitFor();
    await history.getByText("左右对照").click();
    await history.locator(".texts-beside ins", { hasText: "银行回单" }).waitFor();
    await page.locator(".impact").getByText("1 条用的是较早的文字").waitFor();
    await toast.getByRole("button", { name: "撤销" }).click();
    await toast.getByText("已撤销").waitFor();
    await page.locator(".paper").getByText("银行回单").waitFor({ state: "detached" });
    expect(application.complaints).toEqual([]);
  });

  test(
    "exported, changed, brought back: refused with the reason and nothing kept, or adopted, taken by a draft, and restored",
    { timeout: 300_000 },
    async () => {
      const application = opened();
      const page = await application.page(1366, 860);
      await page.goto(`${application.url}/library/editions`);
      const path = `clauses/${clause}.md`;
      const files = await exported(page);
      const broken = changed(files, path, (text) => text.replace("tier: basic", "tier: highest"));
      await choose(page, "library.zip", broken, "application/zip");
      await page.getByText("什么都没有保存").waitFor();
      await page.locator("tr", { hasText: path }).getByText("不能采用").waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await application.call("GET", "/library")).toMatchObject({ files: [] });

      const good = changed(files, path, (text) => `${text.replace(/^version: \d+$/mu, "version: 9").trimEnd()}\n1. 以银行回单为准。\n`);
      await choose(page, "library.zip", good, "application/zip");
      await page.locator("tr", { hasText: path }).getByText("可以采用").waitFor();
      await page.getByRole("region", { name: "核对结果" }).getByRole("link", { name: title }).waitFor();
      await page.getByLabel("这次改了什么").fill("补充回单");
      await page.getByRole("button", { name: "采用", exact: true }).click();
      await page.locator(".editions").getByText("补充回单").waitFor();
      await page.getByRole("region", { name: "自己的文件" }).getByText(path).waitFor();

      await choose(page, "payment.yaml", Buffer.from(paymentRule.replace("后90日内", "后20日内")), "text/yaml");
      await page
        .locator("tr", { hasText: "rules/payment.yaml" })
        .getByText(/没有命中它的反例/u)
        .waitFor();
      await choose(page, "payment.yaml", Buffer.from(paymentRule), "text/yaml");
      await page.getByText("1 个文件可以采用").waitFor();
      await page.getByRole("button", { name: "采用", exact: true }).click();
      const house = page.getByRole("region", { name: "自己的审查规则" });
      await house.getByText("rules/payment.yaml").waitFor();
      expect(await axeAtBothWidths(page)).toEqual([]);
      await house.getByRole("button", { name: /撤下/u }).click();
      await house.getByText("还没有自己的规则").waitFor();

      await page.getByRole("link", { name: "条款", exact: true }).click();
      await page.getByRole("link", { name: "付款与结算", exact: true }).click();
      await page.locator(".clause-history .diff", { hasText: "以银行回单为准" }).waitFor();
      expect(await axeAtBothWidths(page)).toEqual([]);
      await page.locator(".impact").getByRole("link", { name: title }).click();
      await draftTakesIt(page);
      await page.goto(`${application.url}/library/editions`);
      await page.locator(".editions li").first().waitFor();
      await page.getByRole("button", { name: "恢复到这一次: 交付时的条款库" }).click();
      await page.getByRole("region", { name: "自己的文件" }).getByText("还没有改过任何文件").waitFor();
      await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
      await page.getByRole("region", { name: "自己的文件" }).getByText(path).waitFor();
      expect(application.complaints).toEqual([]);
    },
  );

  test("an article of law leads to the clauses and contracts that stand on it", { timeout: 120_000 }, async () => {
    const application = opened();
    const page = await application.page(390, 844);
    await page.goto(`${application.url}/library/law`);
    await page.getByRole("searchbox", { name: "查找法律" }).fill("民法典");
    await page.getByRole("link", { name: "民法典", exact: true }).click();
    await page.getByRole("link", { name: "第509条" }).click();
    await page.locator(".law-impact").getByRole("link", { name: title }).waitFor();
    await page.locator(".law-impact").getByRole("link", { name: "付款与结算", exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
}

/** A draft keeps its words, shows the newer ones beside them, and takes them when told to; that can be undone. */
async function draftTakesIt(page: Page): Promise<void> {
  const note = page.locator(".draft-note", { hasText: "条款库更新了 1 个条款的文字" });
  const paper = page.locator(".paper-host");
  await paper.getByText("结算").first().waitFor();
  expect(await paper.getByText("以银行回单为准").count()).toBe(0);
  await note.getByRole("button", { name: "看差别" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("ins", { hasText: "以银行回单为准" }).waitFor();
  expect(await axeAtBothWidths(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await note.getByRole("button", { name: "看差别" }).click();
  await dialog.getByRole("button", { name: "全部用新文字" }).click();
  await paper.getByText("以银行回单为准").first().waitFor();
  await note.waitFor({ state: "detached" });
  await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
  await note.waitFor();
}

type Files = ReturnType<typeof unzipSync>;

async function exported(page: Page): Promise<Files> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "导出全部文件" }).click()]);
  return unzipSync(readFileSync(await download.path()));
}

/** The exported files with one of them changed, as an archive. */
const changed = (files: Files, path: string, alter: (text: string) => string): Buffer =>
  Buffer.from(zipSync({ ...files, [path]: strToU8(alter(strFromU8(files[path] ?? new Uint8Array()))) }, { level: 1 }));

const choose = (page: Page, name: string, buffer: Buffer, mimeType: string): Promise<void> =>
  page.locator("input[type=file]").first().setInputFiles({ name, mimeType, buffer });
