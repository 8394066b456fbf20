import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Has LibreOffice print documents of one kind (fodt, docx, txt …) to PDF; `filter` holds options of its PDF export. */
export function officePdf(documents: Readonly<Record<string, string | Uint8Array>>, filter = ""): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "clausewright-office-"));
  try {
    const files = Object.entries(documents).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", `pdf:writer_pdf_Export${filter && `:${filter}`}`, "--outdir", folder, ...files],
      { stdio: "ignore" },
    );
    return new Map(
      Object.keys(documents).map((name) => [name, new Uint8Array(readFileSync(join(folder, name.replace(/\.\w+$/, ".pdf"))))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
