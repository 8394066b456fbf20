import { describe, expect, test } from "vitest";
import { oleKind } from "../../../src/read/zip/ole-kind.js";

/** The header of the container and one directory entry for each stream. */
function container(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + 128 * index;
    for (let letter = 0; letter < name.length; letter++) bytes[at + 2 * letter] = name.charCodeAt(letter);
    bytes[at + 64] = 2 * name.length + 2;
  });
  return bytes;
}

describe("an old Office container is told by its streams", () => {
  test.each([
    ["encrypted", ["Root Entry", "EncryptionInfo", "EncryptedPackage"]],
    ["doc", ["Root Entry", "WordDocument", "1Table"]],
    ["xls", ["Root Entry", "Workbook"]],
    ["ppt", ["Root Entry", "PowerPoint Document"]],
    ["other", ["Root Entry"]],
  ])("%s", (kind, streams) => expect(oleKind(container(...streams))).toBe(kind));

  test("a stream whose name only begins so is another one", () => expect(oleKind(container("WordDocument2"))).toBe("other"));
  test("what is no container has no kind", () => expect(oleKind(new TextEncoder().encode("PK..WordDocument"))).toBeUndefined());
});
