import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { needs } from "../needs.js";
import { officePdf } from "../read/pdf/office-pdf.js";
import { drawPage, pngOf } from "../read/scan/draw-page.js";
import { axeViolations, type Application } from "./application.js";
import { sampleContract, sampleLines } from "./sample-contract.js";

/** The findings in the uploaded file as it looks. */
export function originalJourney(opened: () => Application): void {
  async function uploaded(name: string, bytes: Uint8Array): Promise<Page> {
    const application = opened();
    const page = await application.page(1366, 860);
    await page.goto(application.url);
    await page.setInputFiles(".drop input[type=file]", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await page.getByRole("link", { name: "打开" }).click({ timeout: 120_000 });
    return page;
  }

  test("Word: findings are lit in a frame without scripts or links, a click on one opens it", { timeout: 180_000 }, async () => {
    const application = opened();
    const page = await uploaded("代运营合同.docx", await sampleContract(undefined, "javascript:alert(1)"));
    await page.locator(".word-frame[data-ready=true]").waitFor();
    expect(await page.locator(".word-frame").getAttribute("sandbox")).toBe("allow-same-origin");
    const frame = page.frameLocator(".word-frame");
    expect(await frame.locator("a[href]").count()).toBe(0);
    await page.locator(".finding", { hasText: "大写" }).first().locator(".finding-head").click();
    expect(await lit(page, "active")).toContain("壹拾贰万壹仟元整");
    await frame.getByText("自行更换运营人员").click({ force: true });
    await page.locator(".finding.active", { hasText: "更换" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByText("文字", { exact: true }).click();
    await page.locator(".paper mark.active", { hasText: "更换" }).waitFor();
    expect(application.complaints).toEqual([]);
  });

  test.skipIf(!needs("soffice"))(
    "PDF: the mark lies on the words of the text layer, and leads to the finding",
    { timeout: 240_000 },
    async () => {
      const application = opened();
      const bytes = officePdf({ "代运营合同.txt": sampleLines().join("\n") }, "").get("代运营合同.txt") ?? new Uint8Array();
      const page = await uploaded("代运营合同.pdf", bytes);
      const mark = page.getByRole("button", { name: /大写/u }).and(page.locator(".place-mark")).first();
      await mark.click();
      await page.locator(".finding.active", { hasText: "大写" }).waitFor();
      await page.locator(".textLayer span", { hasText: "壹拾贰万壹仟元整" }).first().waitFor();
      const [[top, bottom], [middle]] = await heights(
        page,
        "[...document.querySelectorAll('.textLayer span')].find((one) => one.textContent.includes('壹拾贰万壹仟元整'))",
      );
      expect(middle).toBeGreaterThan(top);
      expect(middle).toBeLessThan(bottom);
      expect(await axeViolations(page)).toEqual([]);
      expect(application.complaints).toEqual([]);
    },
  );

  test("a scan: its picture with a mark at the finding", { timeout: 240_000 }, async () => {
    const application = opened();
    const page = await uploaded("扫描件.png", pngOf(drawPage(sampleLines())));
    await page.locator(".finding", { hasText: "更换" }).first().locator(".finding-head").click();
    await page.locator(".place-mark.active").first().waitFor();
    const [[top, bottom], [middle]] = await heights(page, "document.querySelector('.sheet-page img')");
    // The eleventh of the thirteen lines.
    const line = (middle - top) / ((bottom - top) / (120 + 60 * 13));
    expect(Math.round((line - 100) / 60)).toBe(10);
    expect(await axeViolations(page)).toEqual([]);
    expect(application.complaints).toEqual([]);
  });
}

/** Where something begins and ends on the page, and where the middle of the active mark is, at one moment: the page may be scrolling. */
async function heights(page: Page, thing: string): Promise<readonly [readonly [number, number], readonly [number]]> {
  const found: unknown = await page.evaluate(
    `(() => { const thing = ${thing}.getBoundingClientRect(), mark = document.querySelector(".place-mark.active").getBoundingClientRect();
      return [thing.top, thing.bottom, (mark.top + mark.bottom) / 2]; })()`,
  );
  const [top, bottom, middle] = Array.isArray(found) ? found.map(Number) : [];
  return [[top ?? NaN, bottom ?? NaN], [middle ?? NaN]];
}

/** The words that one of the frame's highlights covers. */
async function lit(page: Page, name: string): Promise<string> {
  const lights = `document.querySelector(".word-frame").contentWindow.CSS.highlights.get("${name}")`;
  return String(await page.evaluate(`[...${lights}].map(String).join(" ")`));
}
