import { expect, test } from "vitest";
import { xmlText } from "../../../../src/render/docx/flow/xml-text.js";

test.each([
  ["keeps Chinese, tabs and newlines", "甲\t乙\n丙", "甲\t乙\n丙"],
  ["keeps characters beyond the basic plane", "𠮷😀", "𠮷😀"],
  ["drops control characters", "甲\u0000\u0008\u000b\u000c\u001f\u007f乙", "甲乙"],
  ["drops what is no character", "甲\ufffe\uffff乙", "甲乙"],
  ["drops half a surrogate pair", "甲\ud842乙\udfb7", "甲乙"],
  ["makes any line end a newline", "甲\r\n乙\r丙", "甲\n乙\n丙"],
])("%s", (_, given, kept) => {
  expect(xmlText(given)).toBe(kept);
});
