import { readdirSync, readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../src/check/check.js";
import { money } from "../src/check/facts/money.js";
import { draftFormats } from "../src/cli/draft-formats.js";
import type { Clause, Contract } from "../src/document/node.js";
import { clausesOf } from "../src/document/walk.js";
import { parseDeal } from "../src/draft/deal.js";
import { draft, type Draft } from "../src/draft/draft.js";
import type { Library } from "../src/library/library.js";
import { tiers } from "../src/library/terms.js";
import { loadLibrary } from "../src/node/load-library.js";
import { sha256 } from "../src/node/library-files.js";
import { readDocument } from "../src/node/read-document.js";
import type { ReadDocument } from "../src/read/read-contract.js";

/** Every sample deal of every template, in each tier that it can be drafted in without further answers: its own and the lower ones. */
const samples = readdirSync("templates").flatMap((template) =>
  readdirSync(`templates/${template}/samples`).map((file) => ({
    name: `${template}/${file}`,
    path: `templates/${template}/samples/${file}`,
  })),
);

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});

function draftOf(path: string): { readonly drafted: Draft; readonly bytes: Uint8Array } {
  const bytes = new Uint8Array(readFileSync(path));
  const deal = parseDeal(Buffer.from(bytes).toString("utf8"), path);
  if (!deal.ok) throw new Error(JSON.stringify(deal.problems));
  const drafted = draft(library, deal.value, sha256(bytes));
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems));
  return { drafted: drafted.value, bytes };
}

async function made(path: string, format: keyof typeof draftFormats): Promise<Uint8Array> {
  const { drafted, bytes } = draftOf(path);
  const result = await draftFormats[format]({ draft: drafted, deal: { name: "deal.yaml", bytes }, date: "2026-12-01" });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return typeof result.value === "string" ? new TextEncoder().encode(result.value) : result.value;
}

const before = new Map<string, Promise<Uint8Array>>();

/** What was made for another test of the same sample already; a PDF takes a second. */
function once(path: string, format: keyof typeof draftFormats): Promise<Uint8Array> {
  const key = `${path} ${format}`;
  const known = before.get(key) ?? made(path, format);
  before.set(key, known);
  return known;
}

async function readBack(path: string, format: keyof typeof draftFormats): Promise<ReadDocument> {
  const document = await readDocument(await once(path, format), `deal.${format}`);
  if (!document.ok) throw new Error(JSON.stringify(document.problems));
  return document.value;
}

/** Numbered clauses as `label title`; the numbers of items at the end of a label (1.) are compared without their point. */
const numbered = ({ text, root }: Contract): string[] =>
  clausesOf(root)
    .filter((clause) => clause.label !== "")
    .map((clause) => `${clause.label.replace(/\.$/u, "")} ${titleOf(text, clause)}`.trim());

const titleOf = (text: string, clause: Clause): string =>
  clause.title && clause.label.startsWith("第") ? text.slice(...clause.title.range).replaceAll(/\s/gu, "") : "";

const amounts = ({ text }: Contract): string[] =>
  money(text.replaceAll(/\s/gu, "")).map((fact) => `${fact.amount.toFixed()} ${fact.written}`);

test("there is a sample for every tier", () => {
  const seen = new Set(samples.map(({ path }) => draftOf(path).drafted.manifest.tier));
  expect(seen).toEqual(new Set(tiers));
});

/** A PDF takes a compiler a second: of the templates beside the first, only the richest sample is printed. */
const formatsOf = (path: string): readonly ("docx" | "pdf" | "md" | "html" | "json")[] =>
  path.includes("agency-operation") || path.includes("value-added")
    ? ["docx", "pdf", "md", "html", "json"]
    : ["docx", "md", "html", "json"];

describe.each(samples)("$name", ({ path }) => {
  test.each(formatsOf(path).filter((format) => format !== "html" && format !== "json"))(
    "comes back from %s with the same clauses, labels and amounts, and checks clean",
    async (format) => {
      const { drafted } = draftOf(path);
      const { contract, source } = await readBack(path, format);
      expect(numbered(contract)).toEqual(numbered(drafted.contract));
      expect(amounts(contract)).toEqual(amounts(drafted.contract));
      const { findings, topics } = check(contract, library, { asOf: "2026-11-22", risks: source.risks });
      expect(findings.filter((finding) => finding.severity === "error").map((finding) => finding.quote)).toEqual([]);
      expect(findings.filter((finding) => finding.severity === "warning").length).toBeLessThanOrEqual(1);
      const lacking = topics.filter(({ status, topic }) => status === "vague" || (status === "missing" && topic.need !== "optional"));
      expect(lacking.map(({ topic }) => topic.id)).toEqual([]);
      for (const finding of findings) expect(contract.text.slice(...finding.range)).toBe(finding.quote);
    },
  );

  test.each(formatsOf(path))("equal input gives equal bytes in %s", async (format) => {
    const [first, second] = [await once(path, format), await made(path, format)];
    expect(sha256(first)).toBe(sha256(second));
  });

  test.runIf(formatsOf(path).includes("pdf"))("the PDF carries the deal and the manifest, as an independent reader sees them", async () => {
    const pdf = await PDFDocument.load(await once(path, "pdf"));
    expect(
      pdf
        .getAttachments()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["anchors.json", "deal.yaml", "manifest.json"]);
    expect(pdf.getTitle()).toBe(draftOf(path).drafted.title);
  });
});
