/**
 * The program of the child process that owns the compiler. It imports nothing of ours at run time.
 * Messages in: `open` once, then `compile`, one at a time; out: an answer to each `compile`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PdfAnswer, PdfMark, PdfRequest } from "../../render/pdf/pdf-engine.js";
import type { ToChild } from "./to-child.js";

const STANDARD = "a-3b";
/** The compiler sees the request's files in this folder and nothing outside it; on the disk there is no such folder. */
const workspace = join(import.meta.dirname, "no-folder");

let compiler: NodeCompiler | undefined;

process.on("message", (message: ToChild) => {
  if (message.kind === "open") compiler = open(message.fontFolders, message.fontBytes);
  else process.send?.(compiler === undefined ? refused("compile before open") : answer(compiler, message.request));
});

function open(fontFolders: readonly string[], fontBytes: readonly Uint8Array[]): NodeCompiler {
  const folder = hideSystemFonts();
  try {
    return NodeCompiler.create({
      workspace,
      fontArgs: [{ fontBlobs: fontBytes.map((bytes) => Buffer.from(bytes)) }, { fontPaths: [...fontFolders] }],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The compiler always looks for the fonts of the system; this shows it none, where fontconfig is in use. */
function hideSystemFonts(): string {
  const folder = mkdtempSync(join(tmpdir(), "clausewright-fonts-"));
  const file = join(folder, "fonts.conf");
  writeFileSync(file, '<?xml version="1.0"?><fontconfig><dir>/nonexistent</dir></fontconfig>');
  process.env["FONTCONFIG_FILE"] = file;
  return folder;
}

function answer(typst: NodeCompiler, { source, files }: PdfRequest): PdfAnswer {
  try {
    for (const { path, data } of files) typst.mapShadow(join(workspace, path), Buffer.from(data));
    const compiled = typst.compile({ mainFileContent: source, resetRead: true });
    const trouble = [compiled.takeError(), compiled.takeWarnings()].filter((error) => error !== null);
    const document = compiled.result;
    if (trouble.length > 0 || document === null) return refused(...trouble.flatMap(({ shortDiagnostics }) => shortDiagnostics.map(textOf)));
    const pdf = typst.pdf(document, { pdfStandard: STANDARD });
    const marks: unknown = typst.query(document, { selector: "<mark>", field: "value" });
    return { kind: "done", pdf: new Uint8Array(pdf), pages: document.numOfPages, marks: Array.isArray(marks) ? marks.filter(isMark) : [] };
  } catch (error) {
    return refused(...messagesOf(error instanceof Error ? error.message : String(error)));
  } finally {
    typst.resetShadow();
    typst.evictCache(0);
  }
}

const refused = (...messages: readonly string[]): PdfAnswer => ({
  kind: "refused",
  messages: messages.length === 0 ? ["no reason given"] : messages,
});

function textOf(diagnostic: unknown): string {
  return typeof diagnostic === "object" && diagnostic !== null && "message" in diagnostic
    ? String(diagnostic.message)
    : JSON.stringify(diagnostic);
}

/** Export errors arrive as one debug print of all diagnostics; these are their messages. */
function messagesOf(printed: string): readonly string[] {
  const found = [...printed.matchAll(/message: "((?:[^"\\]|\\.)*)"/gs)].map(([, message = ""]) => message.replace(/\\(["\\'])/g, "$1"));
  return found.length === 0 ? [printed] : found;
}

function isMark(value: unknown): value is PdfMark {
  return typeof value === "object" && value !== null && "name" in value && "page" in value && "x" in value && "y" in value;
}
