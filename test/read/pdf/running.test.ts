import { describe, expect, test } from "vitest";
import { column, show, tinyPdf } from "./tiny-pdf.js";
import { paragraphs, read } from "./read-lines.js";

const page = (at: number): string[] => [`第${"一二三四五六"[at] ?? ""}条 标题`, `这是第${String(at + 1)}页的正文。`];

describe("running text", () => {
  test("headers, footers and page numbers are left out and told", async () => {
    const pages = [0, 1, 2].map(
      (at) =>
        show(85, 800, 9, "直播代运营合同") +
        show(430, 800, 9, "编号：HT-2026-01") +
        column(page(at)) +
        show(260, 30, 9, `第 ${String(at + 1)} 页 共 3 页`),
    );
    const source = await read(tinyPdf(pages));
    expect(paragraphs(source)).toEqual([0, 1, 2].flatMap(page));
    expect(source.running).toEqual(["直播代运营合同  编号：HT-2026-01", "第 1 页 共 3 页"]);
    expect(source.notes[0]?.zh).toContain("HT-2026-01");
  });

  test.each([
    ["- 3 -", (at: number) => `- ${String(at + 1)} -`],
    ["3", (at: number) => String(at + 1)],
    ["3/6", (at: number) => `${String(at + 1)}/6`],
    ["Page 3 of 6", (at: number) => `Page ${String(at + 1)} of 6`],
    ["第三页", (at: number) => `第${"一二三四五六"[at] ?? ""}页`],
  ])("page numbers such as %s", async (_, number) => {
    const pages = [0, 1, 2, 3, 4, 5].map((at) => column(page(at)) + show(280, 30, 9, number(at)));
    expect(paragraphs(await read(tinyPdf(pages)))).toEqual([0, 1, 2, 3, 4, 5].flatMap(page));
  });

  test("headers of left and right pages differ, the first page has none", async () => {
    const heads = ["", "甲方手册", "直播合同", "甲方手册", "直播合同"];
    const pages = heads.map((head, at) => (head === "" ? "" : show(at % 2 === 0 ? 400 : 85, 800, 9, head)) + column(page(at)));
    expect(paragraphs(await read(tinyPdf(pages)))).toEqual(heads.flatMap((_, at) => page(at)));
  });

  test("what occurs once is kept, wherever it stands", async () => {
    const pages = [0, 1, 2].map((at) => (at === 1 ? show(85, 800, 9, "仅此一页的说明") : "") + column(page(at)));
    expect(paragraphs(await read(tinyPdf(pages)))).toContain("仅此一页的说明");
  });

  test("titles of annexes at the head of their pages are kept", async () => {
    const pages = ["附件1", "附件2", "附件3"].map((title, at) => column([title, ...page(at)]));
    expect(paragraphs(await read(tinyPdf([column(page(3)), ...pages])))).toEqual([
      ...page(3),
      ...["附件1", "附件2", "附件3"].flatMap((title, at) => [title, ...page(at)]),
    ]);
  });

  test("equal first lines of two short documents in one file are kept", async () => {
    const pages = [0, 1].map((at) => column(["保密承诺书", ...page(at)]));
    expect(paragraphs(await read(tinyPdf(pages))).filter((text) => text === "保密承诺书")).toHaveLength(2);
  });

  test("a page number in words goes even from a single page, a bare number stays", async () => {
    expect(paragraphs(await read(tinyPdf([column(page(0)) + show(260, 30, 9, "第 1 页 共 1 页")])))).toEqual(page(0));
    expect(paragraphs(await read(tinyPdf([column(page(0)) + show(260, 30, 9, "2026")])))).toEqual([...page(0), "2026"]);
  });

  test.each([
    ["the document's kind and number", show(85, 800, 9, "直播代运营合同") + show(420, 800, 9, "合同编号：HT-2026-01"), ""],
    ["a company and a warning", show(85, 800, 9, "杭州某某科技有限公司") + show(440, 800, 9, "机密文件"), show(290, 30, 9, "- 1 -")],
    ["the number of the page and of pages", "", show(240, 30, 9, "直播代运营合同 第 1 页 共 1 页")],
    ["a fraction", "", show(290, 30, 12, "1/1")],
  ])("of a single page, %s go", async (_, head, foot) => {
    expect(paragraphs(await read(tinyPdf([head + column([...page(0), ...page(1)]) + foot])))).toEqual([...page(0), ...page(1)]);
  });

  test.each([
    ["words as large as the text", show(85, 800, 12, "合同编号：HT-2026-01"), "合同编号：HT-2026-01"],
    ["small print that binds", show(85, 800, 9, "机密文件乙方不得泄露公司"), "机密文件乙方不得泄露公司"],
    ["a blank to fill in", show(85, 800, 9, "合同编号：______"), "合同编号：______"],
    ["a remark", show(85, 800, 9, "仅此一页的说明"), "仅此一页的说明"],
    ["what is close to the text", show(85, 790, 9, "直播代运营合同"), "直播代运营合同"],
  ])("of a single page, %s stays", async (_, head, text) => {
    expect(paragraphs(await read(tinyPdf([head + column([...page(0), ...page(1)])])))).toEqual([text, ...page(0), ...page(1)]);
  });

  test("a file of nothing else is left as it is", async () => {
    expect(paragraphs(await read(tinyPdf([column(["第 1 页"]), column(["第 2 页"])])))).toEqual(["第 1 页", "第 2 页"]);
  });

  test("a paragraph goes on over the page break when header and footer are gone", async () => {
    const full = "甲方应当在收到乙方开具的发票后十个工作日内支付服务费用并通知乙方；乙".slice(0, 35);
    const pages = [column([full, full]), column(["方确认收款。", "第二条 期限"])].map(
      (text, at) => show(85, 800, 9, "合同") + text + show(280, 30, 9, String(at + 1)),
    );
    expect(paragraphs(await read(tinyPdf(pages)))).toEqual([`${full}${full}方确认收款。`, "第二条 期限"]);
  });
});
