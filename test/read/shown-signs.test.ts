import { expect, test } from "vitest";
import { shownSigns } from "../../src/read/shown-signs.js";
import { symbolFont } from "../../src/read/symbol-font.js";
import { readText } from "../../src/read/text/read-text.js";

test.each([
  ["Wingdings", "\uf0fe\uf06f", "☑□"],
  ["ABCDEF+Wingdings-Regular", "þo", "☑□"],
  ["Wingdings 2", "R\uf0a3", "☑□"],
  ["SymbolMT", "\uf0b3\uf0b7", "≥•"],
])("%s shows %s as %s", (name, written, text) => expect(shownSigns(written, symbolFont(name))).toBe(text));

test("letters of other fonts are letters", () => {
  for (const name of ["宋体", "Times New Roman", ""]) expect(symbolFont(name)).toBeUndefined();
  expect(shownSigns("þo，R")).toBe("þo，R");
});

test("signs nobody knows stay, and no length changes", () => {
  const all = Array.from({ length: 0x100 }, (_, at) => String.fromCharCode(0xf000 + at)).join("");
  for (const font of [undefined, symbolFont("Wingdings"), symbolFont("Webdings"), symbolFont("Symbol")])
    expect(shownSigns(all, font)).toHaveLength(all.length);
  expect(shownSigns("\uf000\uf0ff")).toBe("\uf000\uf0ff");
});

test("a text copied from an office program shows its boxes", () => {
  const read = readText(new TextEncoder().encode("税费：\uf0fe含税\uf0a8不含税\n"));
  expect(read.ok && read.value.text).toBe("税费：☑含税◻不含税\n");
});
