import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What poppler, a reader that is not ours, finds in a PDF. */
export interface Poppler {
  /** As `bodyOf`. */
  readonly body: readonly string[];
  /** The text of the whole file, headers and footers with it. */
  readonly text: string;
  readonly info: string;
  readonly metadata: string;
  readonly structure: string;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean; readonly subset: boolean; readonly unicode: boolean }[];
  readonly attachments: readonly string[];
  readonly firstAttachment: Buffer | undefined;
}

/** The text of each page between header and footer, in the order in which it is drawn. */
export const bodyOf = (pdf: Uint8Array): readonly string[] =>
  execFileSync("pdftotext", ["-raw", "-x", "0", "-y", "70", "-W", "596", "-H", "700", "-", "-"], {
    input: pdf,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
    maxBuffer: 1e8,
  })
    .split("\f")
    .slice(0, -1);

export function poppler(pdf: Uint8Array): Poppler {
  const folder = mkdtempSync(join(tmpdir(), "clausewright-poppler-"));
  const file = join(folder, "file.pdf");
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1e8 });
  try {
    writeFileSync(file, pdf);
    const fonts = run("pdffonts", file)
      .trim()
      .split("\n")
      .slice(2)
      .map((line) => {
        const [embedded, subset, unicode] = (/ (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line) ?? [])
          .slice(1)
          .map((answer) => answer === "yes");
        return { name: line.slice(0, 37).trim(), embedded: embedded === true, subset: subset === true, unicode: unicode === true };
      });
    const listed = run("pdfdetach", "-list", file)
      .split("\n")
      .flatMap((line) => /^\d+: (.*)$/.exec(line)?.[1] ?? []);
    // Every contract with a signature page carries the places of its seals.
    const attachments = listed.filter((name) => name !== "anchors.json");
    if (attachments.length > 0)
      run("pdfdetach", "-save", String(listed.indexOf(attachments[0] ?? "") + 1), "-o", join(folder, "attachment"), file);
    return {
      body: bodyOf(pdf),
      text: run("pdftotext", file, "-"),
      info: run("pdfinfo", file),
      metadata: run("pdfinfo", "-meta", file),
      structure: run("pdfinfo", "-struct-text", file),
      fonts,
      attachments,
      firstAttachment: attachments.length > 0 ? readFileSync(join(folder, "attachment")) : undefined,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
