import { afterAll, describe, expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { traditional } from "../../src/check/view/script.js";
import { isolated } from "../../src/node/isolated/isolated.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { readDocument } from "../../src/node/read-document.js";
import type { ReadDocument } from "../../src/read/read-contract.js";
import { needs } from "../needs.js";
import { contract } from "./contract.js";
import { fileBytes, wordFiles } from "./files.js";
import { fees } from "./print.js";
import { texts } from "./texts.js";

const library = await loadLibrary();

async function read(name: string, bytes = fileBytes(name)): Promise<ReadDocument> {
  const result = await readDocument(bytes, name);
  if (!result.ok) throw new Error(result.problems.map(({ seen }) => seen.en).join("\n"));
  return result.value;
}

/** Without what formats write in their own way: space, and the width of digits and signs. */
const bare = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "");

/** What is found, wherever it stands: rule, severity and quoted words. */
function found({ contract: tree, source }: ReadDocument): string[] {
  const { findings } = check(tree, library, { asOf: "2026-11-22", risks: source.risks });
  for (const { range, quote } of findings) expect(tree.text.slice(...range)).toBe(quote);
  return findings.map(({ rule, severity, quote }) => `${rule} ${severity} ${bare(quote)}`).sort();
}

const plain = found(await read("contract.txt"));

test("the contract has faults to be found, and they are", () => {
  expect(plain.join("\n")).toContain("叁万叁仟元整");
  expect(plain.join("\n")).toContain("自行更换主播");
  expect(plain.join("\n")).toContain("第十五条");
});

describe.each([...Object.keys(texts), "contract-gb18030.txt", "contract-printed.pdf", "contract-columns.pdf"])("%s", (name) => {
  test("has the contract's words", async () => {
    const { text } = (await read(name)).contract;
    // What stands above a single page cannot be told from its text.
    const head = name === "contract-columns.pdf" ? "澜竹家居机密文件" : "";
    expect(bare(text).replaceAll("#", "")).toBe(head + bare(contract.join("")));
  });

  test("has the contract's findings", async () => expect(found(await read(name))).toEqual(plain));
});

test.each(["contract.docx", "contract.libreoffice.docx"])("%s has the contract's findings", async (name) => {
  // Numbers that Word gives are no part of the words that are quoted.
  const bareOfNumbers = (findings: readonly string[]): string[] => findings.map((one) => one.replace(/ (?:第.条|\d\.\d)/u, " ")).sort();
  expect(bareOfNumbers(found(await read(name)))).toEqual(bareOfNumbers(plain));
});

test("in traditional script it has the same findings", async () => {
  const bytes = new TextEncoder().encode(traditional(contract.join("\n")));
  const kinds = (findings: readonly string[]): string[] => findings.map((one) => one.split(" ").slice(0, 2).join(" ")).sort();
  expect(kinds(found(await read("traditional.txt", bytes)))).toEqual(kinds(plain));
});

test("a printed table is read cell by cell", async () => {
  const { source } = await read("contract-fees.pdf");
  const cells = source.lines.filter(({ cell }) => cell).map(({ range }) => bare(source.text.slice(...range)));
  expect(cells).toEqual(fees.flat().map(bare));
  expect(source.text).not.toContain("机密");
});

describe.runIf(needs("soffice"))("old Word files, converted", () => {
  const reader = isolated();
  afterAll(() => reader.close());

  test.each(["articles", "tables", "contract"])("%s.doc", async (name) => {
    const result = await reader.read({ bytes: fileBytes(`${name}.doc`), name: `${name}.doc` });
    if (!result.ok) throw new Error("was refused");
    const { source } = result.value;
    const saved = wordFiles.find(({ file }) => file === `${name}.libreoffice.docx`)?.lines ?? [];
    const lines = source.lines.map(({ label, range }) => (label === undefined ? "" : `${label} `) + source.text.slice(...range));
    expect(lines.filter((line) => line !== "")).toEqual(saved.filter((line) => line !== ""));
  });
});

test.each(["articles", "tables", "contract"])("%s.doc by its bare text has every paragraph of the body", async (name) => {
  const { text } = (await read(`${name}.doc`)).contract;
  const words = (wordFiles.find(({ file }) => file === `${name}.docx`)?.lines ?? []).map((line) =>
    line.replace(/^(?:第.条|\d\.\d|（.）|[①-⑳]|[一二三]、) /u, ""),
  );
  for (const line of words) if (line !== "澜竹家居　机密") expect(text).toContain(line);
});
