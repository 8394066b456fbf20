import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { slice } from "../../../src/base/range.js";
import type { Contract } from "../../../src/document/node.js";
import { walk } from "../../../src/document/walk.js";
import { readDocx } from "../../../src/read/docx/read-docx.js";
import { renderDocx } from "../../../src/render/docx/render-docx.js";
import { hasLibreOffice, libreOffice, type OfficeParagraph } from "../../oracle/libreoffice.js";
import { agencyOperation } from "../agency-operation.js";
import { chinese, fixture } from "../fixture.js";
import { options } from "./options.js";

/** What LibreOffice reads in the rendered contract. */
async function read(contract: Contract, mode?: "pages"): Promise<readonly OfficeParagraph[]> {
  const folder = mkdtempSync(join(tmpdir(), "labels"));
  try {
    const path = join(folder, "contract.docx");
    writeFileSync(path, await renderDocx(contract, options));
    const [reading] = libreOffice([path], mode);
    if (reading === undefined || "error" in reading) throw new Error(reading?.error ?? "no answer");
    return reading.paragraphs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice 7.4 ignores `w:isLgl` and says 十三.2, in labels and in references, where Word and the tree say 13.2. */
const legal = (text: string): string =>
  text.replace(/[一二三四五六七八九十百零]+(?=\.\d)/gu, (article) =>
    String(Array.from({ length: 200 }, (_, n) => n).find((n) => n > 0 && chinese(n) === article)),
  );

/** Each numbered unit's label and the line beside it, as the tree has them. */
function numbered({ text, root }: Contract): string[] {
  return [...walk(root)].flatMap(({ node }) => {
    if ((node.type !== "clause" && node.type !== "part") || !node.label) return [];
    const first = node.children[0];
    const range = node.title?.range ?? (first?.type === "paragraph" ? first.range : undefined);
    return [`${node.label} ${range ? slice(text, range) : ""}`];
  });
}

/** The same as LibreOffice computes it: its own numbers, and its own results of the REF fields in the lines. */
const shown = (paragraphs: readonly OfficeParagraph[]): string[] =>
  paragraphs.filter(({ label }) => label !== "").map(({ label, text }) => legal(`${label} ${text}`));

const many = Array.from({ length: 112 }, (_, index) => `# 第${index}个标题\n## 甲\n## 乙`).join("\n");

const deep = `
=== cover 封面
# 甲
=== body
# 甲
### 越级的项甲
### 越级的项乙
# 乙
##! 有题的款
其下的段落。
### 项
#### 目
#### 目二
## 无题的款
### 项
# 丙
#- 无号的标题
其下的段落。
=== annex 附件甲
#- 无号甲
## 甲一
## 甲二
#- 无号乙
## 乙一
## 乙二
### 更深
# 有号
## 子项
=== annex chinese 附件乙
# 有号
## 子项一
## 子项二
# 再有号
## 子项一
|= grid 1 1
| 甲 | 乙
`;

test.runIf(hasLibreOffice()).each([
  ["an agency agreement", agencyOperation],
  ["a hundred articles", fixture(`=== body\n${many}`)],
  ["levels skipped, lists that start again, headings without number", fixture(deep)],
])("LibreOffice numbers %s as the tree does", { timeout: 120_000 }, async (_, contract) => {
  const labels = numbered(contract);
  expect(labels.length).toBeGreaterThan(15);
  expect(shown(await read(contract))).toEqual(labels);
});

/** Our own reader knows `w:isLgl`, so it must find every label exactly as the tree has it. */
test("our reader finds the tree's labels and nothing to warn of", async () => {
  const reading = readDocx(await renderDocx(agencyOperation, options));
  if (!reading.ok) throw new Error("not read");
  const { text, lines, risks } = reading.value;
  expect(lines.filter(({ label }) => label !== undefined).map(({ label, range }) => `${label ?? ""} ${slice(text, range)}`)).toEqual(
    numbered(agencyOperation),
  );
  expect(risks).toEqual([]);
});

/**
 * Chinese text only, as the measure of a Latin letter depends on the fonts of the machine; and ten articles, as LibreOffice's 十一.1
 * is wider than the 11.1 that Word shows.
 */
const sentences = (seed: number): string => {
  const words =
    "双方应当按照本合同的约定履行各自义务，及时通知对方，并对因此产生的费用、损失和责任依法承担相应后果；未尽事宜由双方协商解决。";
  return words.repeat(4).slice(0, 20 + ((seed * 37) % 180));
};
const article = (index: number): string =>
  [
    `# 标题${chinese(index)}`,
    ...Array.from({ length: 9 + (index % 4) }, (_, item) => `${item % 3 === 2 ? "###" : "##"} ${sentences(index * 7 + item)}`),
  ].join("\n");
const articles = Array.from({ length: 10 }, (_, index) => article(index + 1)).join("\n");
const table = `|= grid 1 3 2\n| 序号 | 内容 | 说明\n${Array.from({ length: 40 }, (_, index) => `| ${chinese(index + 1)} | ${sentences(index).slice(0, 50)} | 无`).join("\n")}`;
const long = fixture(`=== cover 合同\n甲方：某公司\n=== body\n${articles}\n=== annex 附表\n${table}\n=== annex 附图\n正文。`);

test.runIf(hasLibreOffice())("the page numbers in the table of contents are those of LibreOffice", { timeout: 120_000 }, async () => {
  const paragraphs = await read(long, "pages");
  const entries = paragraphs.filter(({ text }) => text.includes("\t")).map(({ text }) => Number(text.split("\t")[1]));
  const headings = paragraphs.filter(({ label }) => /^(第.+条|附件.+)$/.test(label)).map(({ page }) => page);
  expect(entries).toHaveLength(12);
  expect(entries).toEqual(headings);
  expect(Math.max(...entries)).toBeGreaterThan(12);
});
