import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { docxSource } from "../../../src/read/docx/read-docx.js";
import { buildDocx, definition, level, list } from "./build-docx.js";
import { reading } from "./reading.js";
import { expectRoundTrip } from "./round-trip.js";

const wrappers = [
  "w:p",
  "w:p",
  "w:p",
  "w:r",
  "w:r",
  "w:r",
  "w:t",
  "w:delText",
  "w:tbl",
  "w:tr",
  "w:tc",
  "w:sdt",
  "w:sdtContent",
  "w:smartTag",
  "w:hyperlink",
  "w:pict",
  "w:txbxContent",
  "w:ruby",
  "w:rubyBase",
  "w:rt",
  "mc:AlternateContent",
  "mc:Fallback",
  "w:pPr",
  "w:rPr",
  "w:numPr",
  "w:trPr",
  "w:tcPr",
  "m:oMath",
  "m:r",
  "m:t",
];
const tracked = [
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
  "w:pPrChange",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:footnoteReference",
];
const leaves = [
  "<w:tab/>",
  "<w:br/>",
  '<w:br w:type="page"/>',
  "<w:vanish/>",
  '<w:numId w:val="1"/>',
  '<w:ilvl w:val="1"/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  "<w:instrText> TOC </w:instrText>",
  '<w:fldSimple w:instr=" PAGE "/>',
  '<w:gridSpan w:val="3"/>',
  "甲",
  "&amp;",
  " ",
  "<w:t>乙</w:t>",
  '<w:sym w:font="Wingdings" w:char="F0FE"/>',
];

/** Elements of Word nested in any way, right or wrong. */
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constantFrom(...leaves),
    fc
      .tuple(fc.constantFrom(...wrappers), fc.array(tie("tree"), { maxLength: 5 }))
      .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
    fc
      .tuple(fc.constantFrom(...tracked), fc.array(tie("tree"), { maxLength: 4 }))
      .map(([name, inner]) => `<${name} w:id="1" w:author="a">${inner.join("")}</${name}>`),
  ),
}));

const numbering = definition(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + list(1, 1);

describe("whatever the nesting of elements", () => {
  test("every view is read, and every character leads back to its XML", () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (trees) => {
        const { model } = reading(buildDocx({ body: trees.join(""), numbering }));
        for (const view of ["original", "current", "marked"] as const) {
          const source = docxSource(model, view);
          expectRoundTrip(source);
          for (const { range } of source.risks)
            expect(range === undefined || (range[0] <= range[1] && range[1] <= source.text.length)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
