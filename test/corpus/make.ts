import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { buildDocx } from "../read/docx/build-docx.js";
import { officeDocx } from "../read/office-docx.js";
import { officePdf } from "../read/pdf/office-pdf.js";
import { cases } from "./cases/cases.js";
import { contract } from "./contract.js";
import { scanned } from "./damage.js";
import { libraryDocx } from "./library-docx.js";
import { prints } from "./print.js";
import { scans } from "./scans.js";
import { texts } from "./texts.js";

/**
 * Writes the files of the corpus anew: `node --import ./test/read/pdf/source-hooks.mjs test/corpus/make.ts [docx|doc|text|pdf|scan]…`.
 * Needs LibreOffice, poppler and iconv. The files are kept in the repository, since other versions of these write other bytes.
 */
const folder = join(import.meta.dirname, "files");
const asked = process.argv.slice(2);
const wants = (kind: string): boolean => asked.length === 0 || asked.includes(kind);
const write = (name: string, content: Uint8Array): void => writeFileSync(join(folder, name), content);
mkdirSync(folder, { recursive: true });

if (wants("docx")) {
  for (const { name, parts, officeLoses } of cases) {
    const bytes = buildDocx(parts);
    write(`${name}.docx`, bytes);
    if (officeLoses === undefined) write(`${name}.libreoffice.docx`, officeDocx(bytes));
  }
  const made = await libraryDocx();
  write("contract.docx", made);
  write("contract.libreoffice.docx", officeDocx(made));
}
if (wants("doc"))
  for (const name of ["articles", "tables", "contract"]) {
    const out = mkdtempSync(join(tmpdir(), "corpus-"));
    const profile = `-env:UserInstallation=file://${join(out, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", out, join(folder, `${name}.docx`)]);
    write(`${name}.doc`, readFileSync(join(out, `${name}.doc`)));
    rmSync(out, { recursive: true });
  }
if (wants("text")) {
  for (const [name, bytes] of Object.entries(texts)) write(name, bytes);
  const gb = (text: string): Uint8Array => execFileSync("iconv", ["-f", "UTF-8", "-t", "GB18030"], { input: text });
  write("contract-gb18030.txt", gb(contract.join("\r\n")));
}
const printed = wants("pdf") || wants("scan") ? officePdf(prints) : new Map<string, Uint8Array>();
if (wants("pdf")) for (const [name, bytes] of printed) write(name.replace(/fodt$/u, "pdf"), bytes);
if (wants("scan")) {
  const out = mkdtempSync(join(tmpdir(), "corpus-"));
  writeFileSync(join(out, "page.pdf"), printed.get("contract-printed.fodt") ?? new Uint8Array());
  for (const { file, dpi, damage, quality } of scans) {
    execFileSync("pdftoppm", ["-r", String(dpi), "-png", "-singlefile", join(out, "page.pdf"), join(out, "page")]);
    const picture = await scanned(readFileSync(join(out, "page.png")), damage, quality);
    write(file, file.endsWith(".pdf") ? await onePage(picture, dpi) : picture);
  }
  rmSync(out, { recursive: true });
}

/** A PDF of one picture, as a scanner sends it. */
async function onePage(jpeg: Uint8Array, dpi: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const image = await document.embedJpg(jpeg);
  const [width, height] = [(image.width * 72) / dpi, (image.height * 72) / dpi];
  document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  return document.save();
}
