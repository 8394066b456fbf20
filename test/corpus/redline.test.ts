import { describe, expect, test } from "vitest";
import { redline } from "../../src/compare/docx/redline.js";
import { docxSource } from "../../src/read/docx/read-docx.js";
import { outline } from "../../src/read/outline/outline.js";
import { docxodus } from "../oracle/docxodus.js";
import { newFaults } from "../oracle/word-validator.js";
import { buildDocx, type DocxParts } from "../read/docx/build-docx.js";
import { reading } from "../read/docx/reading.js";
import { lintDocx } from "../review/docx/lint-docx.js";
import { cases } from "./cases/cases.js";

/** What the other side changed, in whatever part it stands. */
const edits: readonly (readonly [string, string])[] = [
  ["每月", "每季度"],
  ["，", "、"],
  ["甲方", "委托人"],
  ["000元", "800元"],
  ["合同编号：QF-2026-118", "合同编号：QF-2026-119（修订）"],
  ["服务清单", "服务项目清单"],
  ["不含刷单", "不包括刷单"],
  ["结算单", "结算账单"],
  ["公布的版本", "最新公布的版本"],
  ["特别提示", "重要提示"],
  ["含税", "不含税"],
  ["顺延", "提前"],
];

const edited = (xml: string): string =>
  xml.replaceAll(/(?<=<w:t[^>]*>)[^<]+/gu, (words) => edits.reduce((text, [from, to]) => text.replace(from, to), words));

const changed = (parts: DocxParts): DocxParts => ({
  ...parts,
  body: edited(parts.body),
  ...(parts.parts && {
    parts: Object.fromEntries(Object.entries(parts.parts).map(([name, part]) => [name, { ...part, xml: edited(part.xml) }])),
  }),
});

/** The two that track changes themselves are tried with these accepted; the strict one is not for docxodus. */
const tried = cases.filter(({ original }) => !original);

describe.each(tried)("a redline of $name", ({ name, parts }) => {
  const [old, fresh] = [reading(buildDocx(parts)), reading(buildDocx(changed(parts)))];
  const made = redline(
    { source: old, contract: outline(old) },
    { source: fresh, contract: outline(fresh) },
    { date: "2026-11-22T08:00:00Z" },
  );

  test("is the old version when rejected and the new one when accepted, headers, notes and text boxes too", async () => {
    if (!made.ok) throw new Error("refused");
    const { bytes, notes } = made.value;
    const result = reading(bytes);
    expect(fresh.text).not.toBe(old.text);
    expect(result.text).toBe(fresh.text);
    expect(docxSource(result.model, "original").text).toBe(old.text);
    expect(notes).toEqual([]);
    expect(newFaults(lintDocx(fresh), lintDocx(result))).toEqual([]);
    if (name === "strict") return;
    for (const [mode, meant] of [
      ["reject", old],
      ["accept", fresh],
    ] as const) {
      const settled = await docxodus(bytes, mode);
      if (settled) expect(reading(settled).text).toBe(meant.text);
    }
  });
});

test("a note that is new is told, and the rest is marked", () => {
  const parts = cases.find(({ name }) => name === "notes")?.parts;
  if (!parts) throw new Error("no such case");
  const without: DocxParts = { ...parts, body: parts.body.replace(/<w:r><w:rPr>[^]*?<w:endnoteReference[^]*?<\/w:r>/u, "") };
  const [old, fresh] = [reading(buildDocx(without)), reading(buildDocx(changed(parts)))];
  const made = redline(
    { source: old, contract: outline(old) },
    { source: fresh, contract: outline(fresh) },
    { date: "2026-11-22T08:00:00Z" },
  );
  if (!made.ok) throw new Error("refused");
  expect(made.value.notes.map(({ en }) => en)).toEqual([expect.stringContaining("new or gone")]);
  const original = docxSource(reading(made.value.bytes).model, "original").text;
  expect(original).toContain("不含刷单");
});
