import { say, type Bilingual } from "../../../base/bilingual.js";
import type { Problem } from "../../../base/problem.js";
import { fail, ok, type Result } from "../../../base/result.js";
import type { ZipEntry, ZipPackage } from "../../zip/zip-package.js";
import { decodeXml } from "../xml/decode-xml.js";
import { parseXml } from "../xml/parse-xml.js";
import { xmlLimits } from "../xml/xml-limits.js";
import type { DocxPackage } from "./docx-package.js";
import type { DocxPart } from "./docx-part.js";
import { readContentTypes } from "./read-content-types.js";
import { readRelationships } from "./read-relationships.js";
import type { Relationship } from "./relationship.js";

/** Finds the main part by the package's relationships, never by name, and says so when the package is not Word's. */
export function openPackage(zip: ZipPackage): Result<DocxPackage> {
  const types = zip.find("[Content_Types].xml");
  if (!types) return fail(notWord(say("压缩包内没有 Word 文档", "the archive holds no Word document")));
  const parsed = parser(zip);
  const typesTree = parsed(types);
  if (!typesTree.ok) return typesTree;
  const contentTypes = readContentTypes(typesTree.value.tree);
  const relationships = allRelationships(zip, parsed);
  if (!relationships.ok) return relationships;
  const own = bySource(relationships.value);
  const known = new Map<string, Result<DocxPart>>();
  const part = (name: string): Result<DocxPart> | undefined => {
    const entry = zip.find(name);
    if (!entry) return undefined;
    const cached = known.get(entry.name);
    if (cached) return cached;
    const read = parsed(entry);
    const result = read.ok
      ? ok({ ...read.value, name: entry.name, relationships: new Map(own(entry.name).map((found) => [found.id, found])) })
      : read;
    known.set(entry.name, result);
    return result;
  };
  const link = own("").find(({ type }) => type === "officeDocument");
  const main = link?.part === undefined ? undefined : part(link.part);
  if (link?.part === undefined || !main) return fail(notWord(say("压缩包内没有文档正文", "the archive has no main document part")));
  const foreign = otherProgram(contentTypes(link.part));
  if (foreign) return fail(notWord(foreign));
  if (!main.ok) return main;
  if (main.value.tree.names[0] !== "w:document") return fail(notWord(say("主文件不是 Word 文档", "its main part is no Word document")));
  return ok({ zip, contentTypes, main: main.value, part, relationships: relationships.value });
}

function bySource(all: readonly { source: string; relationship: Relationship }[]): (name: string) => readonly Relationship[] {
  const sources = new Map<string, Relationship[]>();
  for (const { source, relationship } of all) {
    const known = sources.get(source.toLowerCase());
    if (known) known.push(relationship);
    else sources.set(source.toLowerCase(), [relationship]);
  }
  return (name) => sources.get(name.toLowerCase()) ?? [];
}

/** Every `.rels` part of the archive, since a risk may hang on any part. */
function allRelationships(zip: ZipPackage, parsed: Parser): Result<{ source: string; relationship: Relationship }[]> {
  const found: { source: string; relationship: Relationship }[] = [];
  const problems: Problem[] = [];
  for (const entry of zip.entries) {
    const source = sourceOf(entry.name);
    if (source === undefined) continue;
    const read = parsed(entry);
    if (!read.ok) problems.push(...read.problems);
    else for (const relationship of readRelationships(read.value.tree, source)) found.push({ source, relationship });
  }
  return problems.length > 0 ? fail(...problems) : ok(found);
}

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`. */
function sourceOf(name: string): string | undefined {
  const found = /^(|.*\/)_rels\/([^/]*)\.rels$/i.exec(name);
  return found ? `${found[1] ?? ""}${found[2] ?? ""}` : undefined;
}

type Parser = (entry: ZipEntry) => Result<Omit<DocxPart, "name" | "relationships">>;

/** All parts of a package share one allowance of nodes and of characters. */
function parser(zip: ZipPackage): Parser {
  let left: number = xmlLimits.total;
  let characters: number = xmlLimits.characters;
  return (entry) => {
    const bytes = zip.read(entry);
    if (!bytes.ok) return bytes;
    const text = decodeXml(bytes.value, entry.name);
    if (!text.ok) return text;
    characters -= text.value.xml.length;
    if (characters < 0) return fail(tooMuch(entry.name));
    const tree = parseXml(text.value.xml, entry.name, Math.min(left, xmlLimits.nodes));
    if (!tree.ok) return tree;
    left -= tree.value.names.length;
    return ok({ ...text.value, tree: tree.value });
  };
}

const tooMuch = (at: string): Problem => ({
  at,
  seen: say("文档的 XML 内容过于庞大", "the document's XML is too large"),
  expected: say(
    `总共不超过 ${xmlLimits.characters / 1_000_000} 百万字符`,
    `${xmlLimits.characters / 1_000_000} million characters in all at most`,
  ),
  hint: say("请将文档拆分后重试", "Split the document and retry"),
});

function otherProgram(type: string): Bilingual | undefined {
  if (type.includes("spreadsheetml")) return say("这是 Excel 工作簿（.xlsx）", "this is an Excel workbook (.xlsx)");
  if (type.includes("presentationml")) return say("这是 PowerPoint 演示文稿（.pptx）", "this is a PowerPoint presentation (.pptx)");
  return undefined;
}

const notWord = (seen: Bilingual): Problem => ({
  at: "",
  seen,
  expected: say("Word 文档（.docx）", "a Word document (.docx)"),
  hint: say("请另存为 .docx 后重试", "Save the document as .docx and retry"),
});
