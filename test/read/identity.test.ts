import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { draftFormats } from "../../src/cli/draft-formats.js";
import { clausesOf } from "../../src/document/walk.js";
import { draft, type Draft } from "../../src/draft/draft.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { readDocument } from "../../src/node/read-document.js";
import type { ReadDocument } from "../../src/read/read-contract.js";
import { allSamples, fail, sampleDeal } from "../library/library-samples.js";
import { needs } from "../needs.js";
import { officeDocx } from "./office-docx.js";

const library = await loadLibrary();

function drafted(template: string, name: string): Draft {
  const made = draft(library, sampleDeal(template, name), "0".repeat(64));
  return made.ok ? made.value : fail(JSON.stringify(made.problems));
}

async function file(made: Draft, format: "docx" | "pdf"): Promise<Uint8Array> {
  const written = await draftFormats[format]({ draft: made, deal: { name: "deal.json", bytes: strToU8("{}") }, date: "2026-12-01" });
  return written.ok && typeof written.value !== "string" ? written.value : fail("not written");
}

async function reread(bytes: Uint8Array, name: string): Promise<ReadDocument & { readonly drafted: NonNullable<ReadDocument["drafted"]> }> {
  const read = await readDocument(bytes, name);
  if (!read.ok) return fail(JSON.stringify(read.problems));
  return { ...read.value, drafted: read.value.drafted ?? fail("no manifest") };
}

/** The words of every identified clause, without numbers and spaces. */
const bare = (text: string): string =>
  text.replaceAll(/\s|^[\d.]+|第[一二三四五六七八九十]+条|\d+\.\d+(?=\S)|（[一二三四五六七八九十]+）|^\d+\./gmu, "");
const wordsOf = ({ contract, drafted: { clauses } }: Awaited<ReturnType<typeof reread>>): Map<string, string> =>
  new Map(
    clauses.flatMap(({ clause, label, annex, range }) =>
      range ? [[`${clause} ${annex}${label}`, bare(contract.text.slice(...range)).slice(0, 40)]] : [],
    ),
  );
const expectedOf = ({ contract, manifest }: Draft): Map<string, string> =>
  new Map(
    manifest.clauses.map(({ clause, label, annex, range }) => [
      `${clause} ${annex}${label}`,
      bare(contract.text.slice(...range)).slice(0, 40),
    ]),
  );

describe.each(allSamples().filter(({ name }) => name === "value-added"))("$template", ({ template, name }) => {
  const made = drafted(template, name);

  test("a DOCX gives back its manifest and every clause", async () => {
    const read = await reread(await file(made, "docx"), "deal.docx");
    expect(read.drafted.manifest).toEqual(made.manifest);
    const [found, expected] = [wordsOf(read), expectedOf(made)];
    expect([...found.keys()]).toEqual([...expected.keys()]);
    for (const [clause, words] of expected)
      expect(`${clause}: ${found.get(clause) ?? ""}`.startsWith(`${clause}: ${words}`), clause).toBe(true);
  });

  test("a PDF gives back its manifest and every clause, those without a number too", async () => {
    const read = await reread(await file(made, "pdf"), "deal.pdf");
    expect(read.drafted.manifest).toEqual(made.manifest);
    const [found, expected] = [wordsOf(read), expectedOf(made)];
    expect([...found.keys()]).toEqual([...expected.keys()]);
    for (const [clause, words] of expected) expect(found.get(clause), clause).toContain(words.slice(0, 24));
  });
});

test("a PDF's tree names the clause of every number, and its unnumbered clauses end where the next one begins", async () => {
  const made = drafted("agency-operation", "value-added");
  const read = await reread(await file(made, "pdf"), "deal.pdf");
  expect(read.drafted.manifest).toEqual(made.manifest);
  const [cover, recitals, signature] = read.drafted.clauses.filter(({ label, annex }) => label === "" && annex === "");
  const words = (range: readonly [number, number] = [0, 0]): string => read.contract.text.slice(...range);
  expect(words(cover?.range)).toMatch(/^合同编号[^]*@\S+$/u);
  expect(words(recitals?.range)).toMatch(/^甲方生产[^]*劳动关系。$/u);
  expect(words(signature?.range)).toMatch(/^（以下无正文[^]*日$/u);
  const expected = clausesOf(made.contract.root).flatMap(({ identity, label }) =>
    identity && label !== "" ? [`${label} ${identity.clause}`] : [],
  );
  const found = clausesOf(read.contract.root).flatMap(({ identity, label }) =>
    identity ? [`${label.replace(/\.$/u, "")} ${identity.clause}`] : [],
  );
  expect(found).toEqual(expected.map((one) => one.replace(/^(\d+)\. /u, "$1 ")));
});

/** Paragraphs and tables of the body, each as XML. */
const bodyOf = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>|<w:tbl>.*?<\/w:tbl>|<w:sdt>.*?<\/w:sdt>/gsu) ?? [];

describe("after an edit", () => {
  const made = drafted("agency-operation", "advanced");
  const index = (clause: string): number => made.manifest.clauses.findIndex((one) => one.clause === clause);
  const mark = (clause: string): string => `w:name="_CW_${index(clause) + 1}"`;

  /** Moves confidentiality behind force majeure, takes subcontracting out, writes a new article and rewrites a sentence. */
  async function edited(): Promise<Uint8Array> {
    const parts = unzipSync(await file(made, "docx"));
    const xml = strFromU8(parts["word/document.xml"] ?? fail("no document"));
    const blocks = bodyOf(xml);
    const at = (clause: string): number => blocks.findIndex((block) => block.includes(mark(clause)));
    const article = (clause: string): string[] => {
      const start = at(clause);
      const end = blocks.findIndex((block, place) => place > start && /w:pStyle w:val="Heading1"/u.test(block));
      return blocks.slice(start, end);
    };
    const [moved, gone, after] = [
      article("confidentiality/balanced"),
      article("subcontracting/balanced"),
      article("force-majeure/balanced"),
    ].map((one) => one.join(""));
    if (moved === undefined || gone === undefined || after === undefined) return fail("no article");
    const fresh = (article("notices/balanced")[0] ?? "").replace(/<w:bookmark(?:Start|End)[^>]*>/gu, "").replace("通知与送达", "特别约定");
    const changed = xml
      .replace(moved, "")
      .replace(gone, "")
      .replace(after, `${after}${moved}${fresh}`)
      .replace("因离职、患病或者死亡", "因离职、患病、怀孕或者死亡");
    return zipSync({ ...parts, "word/document.xml": strToU8(changed) });
  }

  async function expectIdentities(bytes: Uint8Array): Promise<void> {
    const read = await reread(bytes, "edited.docx");
    const { clauses } = read.drafted;
    expect(clauses.filter(({ range }) => range === undefined).map(({ clause }) => clause)).toEqual(["subcontracting/balanced"]);
    const articles = read.contract.root.children.flatMap(({ kind, children }) => (kind === "body" ? children : []));
    const named = articles.flatMap((block) =>
      block.type === "clause" ? [{ title: read.contract.text.slice(...(block.title?.range ?? [0, 0])), id: block.identity?.clause }] : [],
    );
    const of = (title: string): string | undefined => named.find((one) => one.title === title)?.id;
    expect([of("保密"), of("团队变更"), of("不可抗力与平台变化"), of("特别约定")]).toEqual([
      "confidentiality/balanced",
      "staff-change/balanced",
      "force-majeure/balanced",
      undefined,
    ]);
    const titles = named.map(({ title }) => title);
    expect(titles.indexOf("保密")).toBe(titles.indexOf("不可抗力与平台变化") + 1);
    const changed = clauses.find(({ clause }) => clause === "staff-change/balanced")?.range ?? fail("no range");
    expect(read.contract.text.slice(...changed)).toContain("因离职、患病、怀孕或者死亡");
  }

  test("clauses that were moved, changed, taken out or added are told apart", async () => {
    await expectIdentities(await edited());
  });

  test.runIf(needs("soffice"))("and also when another office program has saved the file", { timeout: 180_000 }, async () => {
    await expectIdentities(officeDocx(await edited()));
  });
});

test("a file without a manifest, or with a damaged one, is read as any other", async () => {
  const parts = unzipSync(await file(drafted("agency-operation", "basic"), "docx"));
  const name = Object.keys(parts).find((one) => /^customXml\/item\d+\.xml$/u.test(one)) ?? fail("no manifest");
  for (const text of [
    "<manifest/>",
    '<manifest xmlns="urn:clausewright:manifest:1" template="x"/>',
    strFromU8(parts[name] ?? strToU8("")).replace('version="1"', 'version="-1"'),
  ]) {
    const read = await readDocument(zipSync({ ...parts, [name]: strToU8(text) }), "x.docx");
    expect(read.ok && read.value.drafted).toBeUndefined();
  }
});
