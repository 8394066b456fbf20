/** Reads one file with the built reader and prints what became of it, the computing time in ms and the most memory in MB. */
import { readFileSync } from "node:fs";
import { readDocument } from "../../../dist/node/read-document.js";

const [path = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));
// The readers are loaded before the clock starts, as they are in the process that waits for uploads.
await Promise.all([
  import("../../../dist/read/docx/read-docx.js"),
  import("../../../dist/read/pdf/read-pdf.js"),
  import("pdfjs-dist/legacy/build/pdf.mjs"),
]);
const before = process.cpuUsage();
const read = await readDocument(bytes, path, "elsewhere");
const { user, system } = process.cpuUsage(before);
const refused = read.ok ? [] : read.problems.map(({ seen }) => seen.zh);
process.stdout.write(JSON.stringify({ refused, milliseconds: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
process.exit();
