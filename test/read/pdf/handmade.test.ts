import { describe, expect, test } from "vitest";
import { column, hex, show, tinyPdf } from "./tiny-pdf.js";
import { paragraphs, read } from "./read-lines.js";

const body = ["第一条 合作内容", "乙方为甲方提供直播代运营服务。", "第二条 合作期限", "本合同有效期一年。"];

describe("characters", () => {
  test("fonts that are not embedded are read through the character maps", async () => {
    expect(paragraphs(await read(tinyPdf([column(body)])))).toEqual(body);
  });

  test("text drawn twice to look bold is read once", async () => {
    expect(paragraphs(await read(tinyPdf([show(85, 700, 14, "代运营合同") + show(85.3, 700, 14, "代运营合同")])))).toEqual(["代运营合同"]);
  });

  test("characters shown one by one and out of order are read from left to right", async () => {
    const drawn = [..."违约金为百分之五"].map((character, at) => show(85 + 12 * at, 700, 12, character)).reverse();
    expect(paragraphs(await read(tinyPdf([drawn.join("")])))).toEqual(["违约金为百分之五"]);
  });

  test("a raised figure stays in its line", async () => {
    expect(paragraphs(await read(tinyPdf([show(85, 700, 12, "面积100") + show(127, 704, 7, "2") + show(131, 700, 12, "平方")])))).toEqual([
      "面积1002平方",
    ]);
  });

  test("radicals and ligatures that stand for letters become those letters", async () => {
    const { text } = await read(tinyPdf([show(85, 700, 12, "合同⻚")]));
    expect(text).toBe("合同页\n");
  });

  test("the signs of symbol fonts are what they show", async () => {
    const drawn = show(85, 700, 12, "\uf052含税 \uf0a3不含税");
    expect(paragraphs(await read(tinyPdf([drawn])))).toEqual(["☑含税 □不含税"]);
    const wingdings = { objects: { 5: "<< /Type /Font /Subtype /TrueType /BaseFont /Wingdings-Regular >>" } };
    const codes =
      "BT /Latin 12 Tf 85 700 Td <FE> Tj ET BT /Latin 12 Tf 85 680 Td <6F> Tj ET\n" +
      show(97, 700, 12, "同意") +
      show(97, 680, 12, "不同意");
    expect(paragraphs(await read(tinyPdf([codes], wingdings)))).toEqual(["☑同意", "□不同意"]);
  });

  test("spacing operators move the text", async () => {
    const drawn = `BT /Han 12 Tf 3 Tc 80 Tz 1 0 0 1 85 700 Tm <${hex("甲方")}> Tj T* ET`;
    const { placesOf } = await read(tinyPdf([drawn]));
    const [place] = placesOf([1, 2]);
    expect(place?.boxes[0]?.x).toBeCloseTo(85 + (12 + 3) * 0.8, 1);
    expect(place?.boxes[0]?.width).toBeCloseTo(12 * 0.8, 1);
  });
});
