import { describe, expect, test } from "vitest";
import { needs } from "../../needs.js";
import { bodyOf, poppler } from "./poppler.js";
import { render, tryRender } from "./render.js";

const bare = (text: string): string => text.replaceAll(/\s/g, "");
const hostile =
  '#read("/etc/passwd") *粗* _斜_ $x^2$ @ref <label> \\ `code` // c /* d */ ~ -- ... "q" \'a\' #panic() = H - li + en {x} [y] %s ${z} ]#{';

describe.skipIf(!needs("pdftotext"))("text stays literal", () => {
  test("wherever it stands", async () => {
    const { pdf } = await render(
      `=== cover 合同${hostile}
       合同编号：${hostile}
       甲方：${hostile}
       === body
       ${hostile}
       # 条${hostile}
       ## ${hostile}
       ##! 题${hostile}
       **粗${hostile.replaceAll("*", "")}**
       |= grid 3 1
       | 头${hostile} | b
       | 格${hostile} | b
       === signature
       |= plain 1 1
       | 甲方（盖章）：${hostile} | 乙方（盖章）：
       === annex 附${hostile}`,
      {
        title: hostile,
        author: hostile,
        keywords: [hostile],
        attachments: [
          { name: "#panic() $x$.json", mime: "application/json", data: new Uint8Array([1]), description: hostile, relationship: "data" },
        ],
      },
    );
    const seen = poppler(pdf);
    const shown = bare(seen.body.join(""));
    for (const before of ["合同", "合同编号：", "甲方：", "第一条条", "1.1", "1.2题", "头", "格", "甲方（盖章）：", "附件一附"])
      expect(shown.includes(before + bare(hostile)), before).toBe(true);
    expect(shown.includes(`粗${bare(hostile.replaceAll("*", ""))}`)).toBe(true);
    expect(seen.info).toContain(`Title:           ${hostile}\n`);
    expect(seen.attachments).toEqual(["#panic() $x$.json"]);
  });

  test("labels come from the tree, not from a counter", async () => {
    const { pdf } = await render("=== body\n# 甲\n#- 无号\n段\n# 乙\n## 一\n### 二\n#### 三");
    expect(bare(bodyOf(pdf).join(""))).toBe("代运营服务合同第一条甲无号段第二条乙2.1一（一）二1)三");
  });

  test("tabs, line ends and controls", async () => {
    const { pdf } = await render("=== cover 合同\n=== body\n# 条\n## 左\\t右\\n下\u0007一\u202e二\ufffe三");
    expect(bodyOf(pdf).join("")).toMatch(/1\.1 左\s+右\n下一二三/);
  });

  test("tick boxes stay text", async () => {
    const { pdf } = await render("=== cover 合同\n=== body\n# 付款方式\n## ☐ 现金　☑ 转账　☒ 支票　✔ ✗ ✘ **☑ 是**");
    const seen = poppler(pdf);
    expect(bare(seen.body.join(""))).toContain("☐现金☑转账☒支票✔✗✘☑是");
    expect(seen.fonts.some(({ name }) => name.endsWith("ClausewrightBoxes"))).toBe(true);
  });

  test("a contract number does not break after its hyphen, and is one word", async () => {
    const { pdf } = await render(
      `=== cover 合同\n=== body\n# 条\n${Array.from({ length: 12 }, (_, i) => `## ${"字".repeat(25 + i)}编号HT-EC-2026-00${i % 10}号`).join("\n")}`,
    );
    const words = bodyOf(pdf)
      .join("")
      .match(/HT-EC-2026-00\d/g);
    expect(words).toHaveLength(12);
  });
});

describe.skipIf(!needs("pdftotext"))("tables", () => {
  test("a long one repeats its header, breaks between rows and loses nothing", async () => {
    const rows = Array.from(
      { length: 150 },
      (_, i) => `| ${i + 1} | 起${i + 1}行的内容写得比较长因此要占用两行以上的高度才能放得下${"等".repeat(i % 30)}止${i + 1} | 单价`,
    );
    const { pdf, pages } = await render(`=== cover 合同\n=== body\n# 价目\n|= grid 1 4 1\n| 序号 | 名称与说明 | 单价\n${rows.join("\n")}`);
    const body = bodyOf(pdf);
    expect(pages).toBeGreaterThan(4);
    const withTable = body.filter((page) => page.includes("单价"));
    for (const page of withTable) expect(page).toContain("名称与说明");
    const places = (mark: string): number[] => body.flatMap((page, i) => (bare(page).includes(mark) ? [i] : []));
    for (let i = 1; i <= 150; i += 1) {
      expect(places(`起${i}行`), `row ${i}`).toHaveLength(1);
      expect(places(`止${i}单价`)).toEqual(places(`起${i}行`));
    }
  });

  test("a row taller than a page breaks instead of being cut off", async () => {
    const { pdf, pages } = await render(
      `=== cover 合同\n=== body\n# 表\n|= grid 1 1\n| 甲 | 乙\n| ${Array.from({ length: 900 }, (_, i) => `第${i}段`).join("，")} | 尾`,
    );
    const shown = bare(bodyOf(pdf).join(""));
    expect(pages).toBeGreaterThan(2);
    for (const i of [0, 300, 600, 898, 899]) expect(shown, `第${i}段`).toContain(`第${i}段`);
  });

  test("a token wider than its column is broken, not laid over the next cell", async () => {
    const link = `https://example.com/${"abcdefgh".repeat(12)}`;
    const { pdf } = await render(`=== cover 合同\n=== body\n# 表\n|= grid 1 1 8\n| 网址 | 次 | 说明\n| ${link} | 二 | 三`);
    const [line = ""] = bodyOf(pdf)
      .join("\n")
      .split("\n")
      .filter((text) => text.includes("https"));
    expect(bare(bodyOf(pdf).join(""))).toContain(`${link}二三`);
    expect(line.length).toBeLessThan(link.length);
  });
});

describe.skipIf(!needs("pdftotext"))("page breaks", () => {
  test.each(Array.from({ length: 12 }, (_, i) => 24 + i))(
    "leave no heading and no announcement at a page's foot, after %i clauses",
    async (lines) => {
      const filler = Array.from({ length: lines }, (_, i) => `## 款${i}`).join("\n");
      const body = bodyOf(
        (
          await render(
            `=== cover 合同\n=== body\n# 条\n${filler}\n# 孤题\n## 应当包括：\n### 甲\n### 乙\n## 列表如下：\n|= grid 1 1\n| 表头 | 二\n| 三 | 四`,
          )
        ).pdf,
      );
      const feet = body.map((page) => bare(page.trim().split("\n").at(-1) ?? ""));
      for (const foot of feet) expect(foot).not.toMatch(/孤题$|包括：$|如下：$|^表头/);
    },
  );
});

describe.skipIf(!needs("pdftotext"))("signatures", () => {
  const filler = (lines: number): string => Array.from({ length: lines }, (_, i) => `## 第${i}款内容`).join("\n");
  const signing =
    "=== signature\n|= plain 1 1\n| 甲方（盖章）：甲公司 | 乙方（盖章）：乙公司\n| 授权代表（签字）： | 授权代表（签字）：\n| 签署日期：　年　月　日 | 签署日期：　年　月　日";

  test.each(Array.from({ length: 14 }, (_, i) => 20 + i))(
    "are never parted from each other or from the last clause, after %i clauses",
    async (lines) => {
      const body = bodyOf((await render(`=== cover 合同\n=== body\n# 条\n${filler(lines)}\n${signing}`)).pdf);
      const page = bare(body.find((text) => text.includes("甲方（盖章）")) ?? "");
      expect(page).toContain("签署日期");
      expect(page).toContain(`第${lines - 1}款内容`);
    },
  );

  test("more of them than a page holds go on to the next", async () => {
    const { pdf, anchors } = await render(
      `=== cover 合同\n=== body\n# 条\n${filler(3)}\n=== signature\n|= plain 1 1\n${Array.from({ length: 30 }, (_, i) => `| 甲方（盖章）：公司${i}号 | 乙方（盖章）：公司`).join("\n")}`,
    );
    const shown = bare(bodyOf(pdf).join(""));
    for (let i = 0; i < 30; i += 1) expect(shown).toContain(`公司${i}号`);
    expect(new Set(anchors.map(({ page }) => page)).size).toBeGreaterThan(1);
  });
});

describe("refuses", () => {
  test("characters without a glyph: each once, with its code, its clause and the text around it", async () => {
    const result = await tryRender("=== cover 合同\n=== body\n# 联系人\n## 乙方联系人为王𠮷，表情👍，又见王𠮷。", { title: "合同" });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems.map(({ at, seen }) => `${at}: ${seen.en}`)).toEqual([
      '1.1: no font can show the character "𠮷" (U+20BB7), in "联系人 乙方联系人为王𠮷，表情👍，又见王𠮷。"',
      '1.1: no font can show the character "👍" (U+1F44D), in "乙方联系人为王𠮷，表情👍，又见王𠮷。"',
    ]);
    expect(result.problems[0]?.seen.zh).toContain("字符“𠮷”（U+20BB7）无字体可以显示");
  });

  test("a character of the title or the number", async () => {
    const title = await tryRender("=== cover 合同\n=== body\n# 条", { title: "合同𠮷" });
    // The title shows from the second page on; a contract of one page never shows it.
    expect(title.ok).toBe(true);
    const shown = await tryRender("=== body\n# 条\n=== annex 附", { title: "合同𠮷" });
    expect(!shown.ok && shown.problems.map(({ at }) => at)).toEqual(["title"]);
  });

  test.each(["2026-13-01", "2026-02-29", "今天", "2026-1-1"])("the date %s", async (date) => {
    const result = await tryRender("=== body\n# 条", { date });
    expect(!result.ok && result.problems.map(({ at }) => at)).toEqual(["date"]);
  });

  test("attachments that no file system would take, all at once", async () => {
    const attachment = { mime: "application/json", data: new Uint8Array([1]), description: "", relationship: "data" } as const;
    const result = await tryRender("=== body\n# 条", {
      attachments: [
        { ...attachment, name: "../a" },
        { ...attachment, name: "b" },
        { ...attachment, name: "b", mime: "x" },
      ],
    });
    expect(!result.ok && result.problems.map(({ at }) => at)).toEqual(["attachments/0", "attachments/2", "attachments/2"]);
  });
});
