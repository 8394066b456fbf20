import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needs } from "../needs.js";
import { axeViolations, openApplication, type Application } from "./application.js";
import { sampleDraft } from "./sample-draft.js";

describe.skipIf(!needs("chromium"))("the obligations journey", () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication();
    await sampleDraft(application);
  }, 120_000);
  afterAll(() => application.close());

  test.each([
    [1366, 860],
    [390, 844],
  ])("days, chart, calendar file, and a settlement from a filled table (%d px)", { timeout: 240_000 }, async (width, height) => {
    const page = await application.page(width, height);
    await page.goto(`${application.url}/obligations`);
    await page.getByText("合作期 2027-02-01 至 2028-01-31").waitFor();
    await page.getByRole("img", { name: /时间图/u }).waitFor();
    await page
      .getByRole("region", { name: "2027年3月" })
      .getByText(/结算单/u)
      .first()
      .waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/\b(?:day|workday|hour|minute)s?\b/u);

    const [calendar] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /加入日历/u }).click()]);
    const lines = readFileSync(await calendar.path(), "utf8");
    expect(lines).toMatch(/^BEGIN:VCALENDAR\r\n/u);
    expect(lines.match(/BEGIN:VEVENT/gu)?.length).toBeGreaterThan(11);

    const [form] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载空表" }).click()]);
    const empty = readFileSync(await form.path(), "utf8");
    const table = page.locator(".settlement input[type=file]");
    await table.setInputFiles({ name: "业绩.csv", mimeType: "text/csv", buffer: Buffer.from("什么,都不是\n1,2\n") });
    await page.locator(".settlement").getByRole("alert").waitFor();
    await table.setInputFiles({ name: "业绩.csv", mimeType: "text/csv", buffer: Buffer.from(filledIn(empty)) });
    await page.getByLabel("结算单", { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const [statement] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /下载结算单/u }).click()]);
    expect(
      readFileSync(await statement.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect(application.complaints).toEqual([]);
  });
});

/** The first period of an empty table with a figure in every cell. */
function filledIn(csv: string): string {
  const rows = csv.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const at = rows.findIndex((row) => /^"?2027-02/u.test(row));
  if (at === -1) throw new Error(`no row of 2027-02 in ${csv}`);
  const [period = "", ...cells] = (rows[at] ?? "").split(",");
  return [...rows.slice(0, at), [period, ...cells.map((cell) => (cell === "" ? "0" : cell))].join(",")].join("\n");
}
