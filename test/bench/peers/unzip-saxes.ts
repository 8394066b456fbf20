import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { readDocx } from "../../../dist/read/docx/read-docx.js";

/**
 * Computing time of our DOCX reader against the least that reading takes: unpacking the file and running its XML through saxes.
 * Prints the medians of warm runs in milliseconds.
 */
const [path = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));

function parse(): void {
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    if (name.endsWith(".xml") || name.endsWith(".rels")) new SaxesParser({ xmlns: true }).write(new TextDecoder().decode(content)).close();
}

function read(): void {
  if (!readDocx(bytes).ok) throw new Error("cannot be read");
}

function median(work: () => void): number {
  const times = Array.from({ length: 30 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.slice(10).sort((a, b) => a - b)[10] ?? Number.NaN;
}

const [ours, least] = [median(read), median(parse)];
console.log(
  `read a DOCX, warm                ${ours.toFixed(1)} ms; ${(ours / least).toFixed(2)} of unzip and saxes (${least.toFixed(1)} ms)`,
);
