import { describe, expect, test } from "vitest";
import type { PdfPlace } from "../../../src/document/place.js";
import { column, hex, line, show, tinyPdf } from "./tiny-pdf.js";
import { paragraphs, read, tables } from "./read-lines.js";

const body = ["第一条 合作内容", "乙方为甲方提供直播代运营服务。", "第二条 合作期限", "本合同有效期一年。"];

/** Text set along the turned x axis of a page. */
const turned = (matrix: string, text: string): string => `q ${matrix} cm ${text} Q\n`;

/** The boxes of places, to a tenth of a point. */
const rounded = (places: readonly PdfPlace[]): number[][] =>
  places.flatMap(({ boxes }) => boxes.map(({ x, y, width, height }) => [x, y, width, height].map((value) => Math.round(value * 10) / 10)));

describe("directions", () => {
  test("a page that is shown turned is read as it stands", async () => {
    expect(paragraphs(await read(tinyPdf([{ draw: column(body), extra: "/Rotate 90" }])))).toEqual(body);
  });

  test.each([
    ["upwards", "0 1 -1 0 595 0"],
    ["upside down", "-1 0 0 -1 595 842"],
    ["downwards", "0 -1 1 0 0 842"],
  ])("text that runs %s is read along its lines, tables too", async (_, matrix) => {
    const drawn =
      column(body, { top: 540 }) +
      line(85, 400, 285, 400) +
      line(85, 370, 285, 370) +
      line(85, 400, 85, 370) +
      line(185, 400, 185, 370) +
      line(285, 400, 285, 370);
    const source = await read(tinyPdf([turned(matrix, drawn + show(90, 380, 12, "项目") + show(190, 380, 12, "金额"))]));
    expect(paragraphs(source)).toEqual(body);
    expect(tables(source)).toEqual([[["项目", "金额"]]]);
    const [place] = source.placesOf([0, 1]);
    expect(place?.boxes[0]?.width).toBeCloseTo(12, 0);
  });

  test("a place is where the character is drawn, on a turned page as well", async () => {
    const upward = await read(tinyPdf([turned("0 1 -1 0 595 0", show(100, 200, 10, "甲乙"))]));
    expect(rounded(upward.placesOf([1, 2]))).toEqual([[386.2, 110, 10, 10]]);
  });

  test("vertical writing is read in columns from right to left", async () => {
    const tall = (x: number, text: string): string => `BT /Tall 12 Tf 1 0 0 1 ${String(x)} 700 Tm <${hex(text)}> Tj ET\n`;
    expect(paragraphs(await read(tinyPdf([tall(480, "甲方委托乙方") + tall(520, "代运营合同")])))).toEqual(["代运营合同", "甲方委托乙方"]);
  });
});

describe("order", () => {
  test("columns of text are read one after the other", async () => {
    const left = Array.from({ length: 14 }, (_, at) => `左栏第${String(at + 10)}行文字接下文句一直写到栏边`);
    const right = Array.from({ length: 14 }, (_, at) => `右栏第${String(at + 10)}行文字接下文句一直写到栏边`);
    const { text } = await read(tinyPdf([column(left, { size: 10 }) + column(right, { x: 320, size: 10, top: 764 })]));
    expect(text.replaceAll("\n", "")).toBe([...left, ...right].join(""));
  });

  test("a watermark across every page is left out, a slanted word on one page is kept", async () => {
    const slanted = (text: string): string => `BT /Han 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <${hex(text)}> Tj ET\n`;
    const marked = await read(tinyPdf([column(body) + slanted("机密文件"), column(["附则"]) + slanted("机密文件")]));
    expect(marked.text).not.toContain("机密");
    expect(marked.running).toContain("机密文件");
    const once = await read(tinyPdf([column(body) + slanted("作废"), column(["附则"])]));
    expect(paragraphs(once)).toEqual([...body, "作废", "附则"]);
  });

  test("text outside the visible page is no text", async () => {
    expect(paragraphs(await read(tinyPdf([column(body) + show(700, 500, 12, "页外")])))).toEqual(body);
  });
});

describe("places", () => {
  test("are counted from the corner of the visible page, whatever its coordinates are", async () => {
    const { placesOf, pages } = await read(tinyPdf([{ draw: show(100, 200, 10, "甲乙丙"), extra: "/CropBox [50 60 400 500]" }]));
    expect(rounded(placesOf([1, 2]))).toEqual([[60, 138.8, 10, 10]]);
    expect(pages).toEqual([{ page: 1, width: 350, height: 440, origin: [50, 60], hasText: true }]);
  });

  test("one box a line, one place a page", async () => {
    const full = "乙".repeat(35);
    const lines = [full, full, "丙丁。"];
    const source = await read(
      tinyPdf([column(lines, { top: 110 }) + column(["戊".repeat(35)], { top: 770 }), column([`${full.slice(0, 20)}。`])]),
    );
    const [first, second] = source.placesOf([0, source.text.length]);
    expect(first?.boxes).toHaveLength(4);
    expect(second).toMatchObject({ page: 2 });
    expect(second?.boxes).toHaveLength(1);
  });
});
