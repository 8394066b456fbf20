import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { storeZip } from "../../src/web/library/store-zip.ts";

test("any reader of archives finds the files again", async () => {
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const blob = storeZip([
    { path: "clauses/term/fixed.md", bytes: bytes("合作期限") },
    { path: "rules/house.yaml", bytes: bytes("") },
  ]);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.entries(files).map(([path, content]) => [path, strFromU8(content)])).toEqual([
    ["clauses/term/fixed.md", "合作期限"],
    ["rules/house.yaml", ""],
  ]);
});
