import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needs } from "../needs.js";
import { axeViolations, openApplication, type Application } from "./application.js";

describe.skipIf(!needs("chromium"))("organisations and tables", () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication();
  }, 120_000);
  afterAll(() => application.close());

  test("another organisation is founded, entered and left again", { timeout: 120_000 }, async () => {
    const page = await application.page(1366, 860);
    await page.goto(application.url);
    await page.getByRole("button", { name: /^账户/u }).click();
    // Who wants less motion gets no transition at all: a menu that is measured during one lands off the page.
    expect(
      await page.evaluate('[...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).transitionDuration !== "0s").length'),
    ).toBe(0);
    await page.getByRole("menuitem", { name: "新建组织" }).click();
    await page.getByLabel("组织名称").fill("晴川二号品牌有限公司");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "建立并切换过去" }).click();
    await page.goto(`${application.url}/people`);
    await page.getByText("晴川二号品牌有限公司 的成员").waitFor();
    await page.getByRole("button", { name: /^账户/u }).click();
    const switched = page.waitForResponse(/\/api\/me\/organisation$/u);
    await page.getByRole("menuitem", { name: "切换到 晴川品牌管理有限公司" }).click();
    await switched;
    await page.goto(`${application.url}/people`);
    await page.getByText("晴川品牌管理有限公司 的成员").waitFor();
  });

  test("a table of contracts: the empty form, and a verdict for a row that lacks almost everything", { timeout: 180_000 }, async () => {
    const page = await application.page(390, 844);
    await page.goto(`${application.url}/draft/batch`);
    const [form] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /空表/u }).click()]);
    expect(
      readFileSync(await form.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    await page.setInputFiles("input[type=file]", {
      name: "交易.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("number,合同金额\nQH-1,100\n"),
    });
    const refused = page.getByRole("alert");
    await refused.getByText("表头有不认识的列 “合同金额”").waitFor();
    await refused.getByText(/空表第二行的 \d+ 个列名，如 number/u).waitFor();
    await refused.getByRole("button", { name: /空表/u }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setInputFiles("input[type=file]", {
      name: "交易.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("number\nQH-1\n"),
    });
    await page.getByRole("heading", { name: "1 行中 0 份已起草" }).waitFor();
    await page.locator(".plain-table .tag.bad").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(application.complaints).toEqual([]);
  });
});
