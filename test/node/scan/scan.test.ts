import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isolated } from "../../../src/node/isolated/isolated.js";
import type { ReadDocument } from "../../../src/read/read-contract.js";
import { drawPage, pngOf } from "../../read/scan/draw-page.js";
import { errorsOf } from "../../read/scan/errors-of.js";

const lines = [
  "代运营服务合同",
  "第一条 服务范围",
  "1.1 乙方为甲方运营抖音店铺，包括商品上架、客户服务和直播排期。",
  "1.2 合作期限自2027年2月1日起至2028年1月31日止，共12个月。",
  "第二条 服务费",
  "2.1 甲方每月支付服务费人民币30,000元（大写：人民币叁万元整）。",
  "2.2 逾期付款的，每日按逾期金额的万分之二支付违约金。",
];

const reader = isolated();
afterAll(() => reader.close());

describe("a scanned page, askew, with noise and a red seal on it", () => {
  const pages: (readonly [number, number])[] = [];
  let document: ReadDocument;
  beforeAll(async () => {
    const bytes = pngOf(drawPage(lines, { skew: 1, seal: [800, 380], noise: 24 }));
    const result = await reader.read({ bytes, name: "scan.png" }, (done, of) => pages.push([done, of]));
    if (!result.ok) throw new Error(result.problems.map(({ seen }) => seen.en).join("\n"));
    document = result.value;
  });

  test("is read, with at most one character in a hundred wrong", () => {
    const meant = lines.join("");
    expect(errorsOf(document.contract.text, meant)).toBeLessThanOrEqual(meant.length / 100);
  });

  test("is told to be a scan, and that its pages were read one by one", () => {
    expect(document.source.format).toBe("scan");
    expect(document.source.notes[0]?.zh).toContain("扫描件");
    expect(document.source.doubtful).toBeDefined();
    expect(pages).toEqual([[1, 1]]);
  });

  test("keeps the amounts, and says where on the picture they stand", () => {
    const at = document.contract.text.indexOf("30,000元");
    expect(at).toBeGreaterThan(0);
    const [place] = document.placesOf([at, at + 7]);
    if (place?.type !== "pdf") throw new Error("no place on a page");
    expect(place.page).toBe(1);
    expect(place.confidence).toBeGreaterThan(0.5);
    const [box] = place.boxes;
    // The line stands 100 + 5 × 60 pixels below the top of 540, of a picture 1400 pixels wide that is taken for 842 points.
    const points = 842 / 1400;
    const height = (120 + 60 * lines.length) * points;
    expect(Math.abs(height - (box?.y ?? 0) - 400 * points)).toBeLessThan(12);
  });
});

test("a picture of more pixels than any page is refused by its header", async () => {
  const png = pngOf(drawPage(["字"], {}, 64, 64));
  new DataView(png.buffer, png.byteOffset).setUint32(16, 40_000);
  new DataView(png.buffer, png.byteOffset).setUint32(20, 40_000);
  const result = await reader.read({ bytes: png, name: "bomb.png" });
  expect(result.ok ? "" : result.problems[0]?.seen.en).toBe("the picture has 40000 × 40000 pixels");
});

test("a picture without text is refused", async () => {
  const result = await reader.read({ bytes: pngOf(drawPage([], {}, 600, 400)), name: "blank.png" });
  expect(result.ok ? "" : result.problems[0]?.seen.en).toBe("no text was recognised on the scanned pages");
});
