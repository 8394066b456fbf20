import { describe, expect, test } from "vitest";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Inflate } from "../../../src/read/zip/inflate.js";
import { inflateInSteps } from "../../../src/read/zip/inflate-in-steps.js";
import { openZip } from "../../../src/read/zip/open-zip.js";
import { zipLimits } from "../../../src/read/zip/zip-limits.js";
import { buildZip, joined, type ZipFile } from "./build-zip.js";

const good: ZipFile[] = [
  { name: "a.xml", data: "<a>合同</a>" },
  { name: "media/b.png", data: new Uint8Array([1, 2, 3]), method: 0 },
  { name: "c.xml", data: "<c/>".repeat(1000), streamed: true },
  { name: "media/", data: "", method: 0 },
];

const zlib: Inflate = (packed, limit) => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch {
    return undefined;
  }
};

const refusal = (bytes: Uint8Array): string => {
  const opened = openZip(bytes);
  if (opened.ok) throw new Error("was not refused");
  expect(opened.problems).toHaveLength(1);
  return opened.problems[0]?.seen.en ?? "";
};

describe.each([
  ["portable", inflateInSteps],
  ["of the edge", zlib],
])("a good archive with the %s inflate", (_, inflate) => {
  const opened = openZip(buildZip(good, "a comment"), { inflate });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const zip = opened.value;

  test("holds its files and leaves out folders", () =>
    expect(zip.entries.map(({ name }) => name)).toEqual(["a.xml", "media/b.png", "c.xml"]));

  test("unpacks them, whatever the case of the name", () => {
    const text = ["A.XML", "C.xml"].map((name) => {
      const entry = zip.find(name);
      const bytes = entry && zip.read(entry);
      return bytes?.ok ? new TextDecoder().decode(bytes.value) : undefined;
    });
    expect(text).toEqual(["<a>合同</a>", "<c/>".repeat(1000)]);
  });

  test("keeps every record for a copy that is the same byte by byte", () => {
    const records = zip.entries.map((entry) => zip.bytes.subarray(...entry.record));
    expect(joined(records)).toEqual(
      buildZip(good).subarray(
        0,
        records.reduce((sum, { length }) => sum + length, 0),
      ),
    );
    for (const entry of zip.entries) expect(zip.bytes[entry.central[0]]).toBe(0x50);
  });
});

describe("an archive is refused", () => {
  const zeros = new Uint8Array(20 * 1024 * 1024);
  const one = (file: Partial<ZipFile>): Uint8Array => buildZip([{ name: "a.xml", data: "<a/>", ...file }]);

  test.each<[string, () => Uint8Array, RegExp]>([
    ["that is none", () => new TextEncoder().encode("plain text, quite long enough for an end record"), /no zip archive/],
    ["that is empty", () => new Uint8Array(), /no zip archive/],
    ["that is cut off", () => buildZip(good).subarray(0, 80), /cut off/],
    ["that is a bomb by its ratio", () => one({ data: zeros }), /decompression bomb/],
    [
      "that is a bomb by its sum",
      () => buildZip(Array.from({ length: 300 }, (_, at) => ({ name: `${at}`, data: "", size: 1024 * 1024 }))),
      /unpacks to 300 MB/,
    ],
    ["whose size is a lie", () => one({ data: zeros, size: 1000 }), /not what the archive says/],
    ["whose size is a lie the other way", () => one({ data: "<a/>", size: 500 }), /not what the archive says/],
    ["whose data are no deflate data", () => one({ packed: new Uint8Array([255, 255, 255, 1]) }), /not what the archive says/],
    [
      "whose data are cut off",
      () => one({ packed: deflateRawSync(new Uint8Array(5000).map((_, at) => (at * at) % 251)).subarray(0, 60), size: 5000 }),
      /not what the archive says/,
    ],
    ["whose checksum is wrong", () => one({ crc: 1 }), /checksum/],
    ["with a step upwards", () => one({ name: "../a.xml" }), /outside the archive/],
    ["with a step upwards by backslash", () => one({ name: "word\\..\\..\\a.xml" }), /outside the archive/],
    ["with an absolute name", () => one({ name: "/etc/passwd" }), /outside the archive/],
    ["with a drive", () => one({ name: "C:/a.xml" }), /outside the archive/],
    [
      "with two files of one name",
      () =>
        buildZip([
          { name: "a.xml", data: "1" },
          { name: "A.XML", data: "2" },
        ]),
      /same name/,
    ],
    ["with another name beside the data", () => one({ localName: "b.xml" }), /disagree/],
    ["with files that overlap", () => overlapping(), /overlap/],
    ["that is encrypted", () => one({ flags: 1 }), /encrypted/],
    ["with another method", () => one({ method: 12 }), /method 12/],
    ["with two sizes for stored data", () => one({ method: 0, size: 3 }), /two different sizes/],
    ["of the 64-bit format", () => one({ size: 0xffffffff }), /zip64/],
    ["in several pieces", () => patched(buildZip(good), -18, 1), /split archive/],
    ["whose directory is elsewhere", () => patched(buildZip(good), -6, 250), /not where it says/],
    ["whose directory is longer than it says", () => patched(patched(buildZip(good), -12, 3), -14, 3), /not what it says/],
    [
      "with too many files",
      () => buildZip(Array.from({ length: zipLimits.entries + 1 }, (_, at) => ({ name: `${at}`, data: "", method: 0 }))),
      /more than 2000/,
    ],
  ])("%s", (_, bytes, reason) => expect(refusal(bytes())).toMatch(reason));

  test("that is too large", () => {
    const opened = openZip(buildZip(good), { limits: { ...zipLimits, archive: 100 } });
    expect(opened.ok).toBe(false);
  });
});

/** The second entry's header says that it starts inside the first one's bytes, where a whole record for it lies. */
function overlapping(): Uint8Array {
  const inner = buildZip([{ name: "b.xml", data: "<b/>", method: 0 }]);
  const record = inner.subarray(0, 30 + 5 + 4);
  return buildZip([
    { name: "a.xml", data: record, method: 0 },
    { name: "b.xml", data: "<b/>", method: 0, offset: 30 + 5 },
  ]);
}

/** Sets one byte counted from the end of the archive. */
function patched(bytes: Uint8Array, fromEnd: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[copy.length + fromEnd] = value;
  return copy;
}

test("the portable inflate stops a bomb long before its end", () => {
  const bomb = deflateRawSync(new Uint8Array(200 * 1024 * 1024), { level: 9 });
  const before = process.memoryUsage().arrayBuffers;
  expect(inflateInSteps(bomb, 1000)).toBeUndefined();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
});
