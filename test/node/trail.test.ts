import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "../../src/node/read-document.ts";
import { stampDocx } from "../../src/node/trail/stamp-docx.ts";
import { stampPdf } from "../../src/node/trail/stamp-pdf.ts";
import { trailLine } from "../../src/node/trail/trail-head.ts";
import { needs } from "../needs.ts";
import { buildDocx, p } from "../read/docx/build-docx.ts";
import { column, tinyPdf } from "../read/pdf/tiny-pdf.ts";

const trail = { organisation: "o1", events: 7, head: "a".repeat(64), at: "2027-01-01T00:00:00.000Z" };
const docx = buildDocx(p("第一条 费用") + p("甲方每月支付服务费30,000元。"));
const parts = (bytes: Uint8Array | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes ?? new Uint8Array())).map(([name, content]) => [name, strFromU8(content)]));

test("a Word file carries the head of the trail as a custom property, announced once, and reads as before", async () => {
  const made = parts(stampDocx(docx, trail));
  expect(made["docProps/custom.xml"]).toContain(`name="ClausewrightTrail"`);
  expect(made["docProps/custom.xml"]).toContain(trailLine(trail));
  expect(made["[Content_Types].xml"]?.match(/custom-properties\+xml/gu)).toHaveLength(1);
  expect(made["_rels/.rels"]?.match(/custom-properties"/gu)).toHaveLength(1);
  const [before, after] = [await readDocument(docx, "a.docx"), await readDocument(stampDocx(docx, trail) ?? docx, "a.docx")];
  expect(after.ok && before.ok && after.value.contract.text).toBe(before.ok && before.value.contract.text);
});

test("a Word file with properties of its own keeps them; an older head gives way", () => {
  const custom =
    '<?xml version="1.0"?><op:Properties xmlns:op="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><op:property fmtid="{x}" pid="2" name="项目"><vt:lpwstr xmlns:vt="v">甲</vt:lpwstr></op:property></op:Properties>';
  const own = zipSync({ ...unzipSync(docx), "docProps/custom.xml": strToU8(custom) });
  const once = stampDocx(own, { ...trail, events: 6 });
  const twice = parts(stampDocx(once ?? own, trail))["docProps/custom.xml"] ?? "";
  expect(twice).toContain('name="项目"');
  expect(twice.match(/ClausewrightTrail/gu)).toHaveLength(1);
  expect(twice).toContain(trailLine(trail));
  expect(twice).toContain('pid="3"');
});

test("a PDF carries it in one more revision", async () => {
  const file = tinyPdf([column(["第一条 费用"])]);
  const made = stampPdf(file, trail) ?? new Uint8Array();
  expect(made.subarray(0, file.length)).toEqual(file);
  expect(made.length).toBeGreaterThan(file.length);
  const read = await readDocument(made, "a.pdf");
  expect(read.ok && read.value.contract.text).toContain("费用");
  const again = stampPdf(made, trail);
  expect(again?.length).toBeGreaterThan(made.length);
});

test("poppler still reads a stamped PDF", () => {
  if (!needs("pdfinfo")) return;
  const folder = mkdtempSync(join(tmpdir(), "trail-"));
  try {
    writeFileSync(join(folder, "a.pdf"), stampPdf(tinyPdf([column(["第一条 费用"])]), trail) ?? new Uint8Array());
    expect(execFileSync("pdfinfo", [join(folder, "a.pdf")], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })).toMatch(
      /Pages:\s+1/u,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what is no such file is left alone", () => {
  expect(stampDocx(new Uint8Array([1, 2, 3]), trail)).toBeUndefined();
  expect(stampPdf(new Uint8Array([1, 2, 3]), trail)).toBeUndefined();
});
