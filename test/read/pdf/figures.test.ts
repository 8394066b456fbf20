import { expect, test } from "vitest";
import { paragraphs, read } from "./read-lines.js";
import { column, show, tinyPdf } from "./tiny-pdf.js";

/** A tagged page whose marked content 0 is a figure; `alt` describes it. */
const withFigure = (figure: string, alt = "/Alt (a chart)"): Uint8Array =>
  tinyPdf(
    [
      {
        draw: `/P <</MCID 1>> BDC\n${column(["第一条 合作期限", "本合同有效期一年。"])}EMC\n/Span <</MCID 0>> BDC\n${figure}EMC\n`,
        extra: "/StructParents 0",
      },
    ],
    {
      catalog: "/MarkInfo << /Marked true >> /StructTreeRoot 20 0 R",
      objects: {
        20: "<< /Type /StructTreeRoot /K [21 0 R] /ParentTree 24 0 R >>",
        21: "<< /Type /StructElem /S /Document /P 20 0 R /K [22 0 R 23 0 R] >>",
        22: `<< /Type /StructElem /S /Figure /P 21 0 R /Pg 100 0 R /K 0 ${alt} >>`,
        23: "<< /Type /StructElem /S /P /P 21 0 R /Pg 100 0 R /K 1 >>",
        24: "<< /Nums [0 [22 0 R 23 0 R]] >>",
      },
    },
  );
const labels = show(85, 500, 9, "2027.4") + show(200, 500, 9, "5月") + show(85, 480, 9, "合作期限");

test("labels of a described figure are no part of the text, and a note says so", async () => {
  const source = await read(withFigure(labels));
  expect(paragraphs(source)).toEqual(["第一条 合作期限", "本合同有效期一年。"]);
  expect(source.notes.map(({ zh }) => zh)).toEqual(["第 1 页图中的标签未计入正文"]);
});

test("a figure that nobody described is text", async () => {
  expect((await read(withFigure(labels, ""))).text).toContain("合作期限");
  expect((await read(withFigure(labels, ""))).text).toContain("2027.4");
});

test.each(["乙方不承担赔偿责任", "甲方逾期付款的，每日支付千分之五违约金。"])("no clause hides in a figure: %s", async (clause) => {
  const source = await read(withFigure(labels + show(85, 400, 12, clause)));
  expect(source.text).toContain(clause);
  expect(source.notes).toEqual([]);
});
