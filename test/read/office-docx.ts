import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The Word file as LibreOffice saves it again. */
export function officeDocx(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "clausewright-office-"));
  try {
    const path = join(folder, "in.docx");
    writeFileSync(path, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", join(folder, "out"), path], {
      stdio: "ignore",
    });
    return new Uint8Array(readFileSync(join(folder, "out", "in.docx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
