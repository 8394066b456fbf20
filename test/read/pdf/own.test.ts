import { beforeAll, describe, expect, test } from "vitest";
import { slice } from "../../../src/base/range.js";
import type { Row } from "../../../src/document/node.js";
import { clausesOf, paragraphsOf, walk } from "../../../src/document/walk.js";
import type { PdfSource } from "../../../src/read/pdf/pdf-source.js";
import { agencyOperation } from "../../render/agency-operation.js";
import { render } from "../../render/pdf/render.js";
import { paragraphs, read, tables } from "./read-lines.js";

const bare = (text: string): string => text.replaceAll(/\s/gu, "");
const deal = new TextEncoder().encode('{"number":"CW-2026-0318"}');

describe("our own PDF of a whole agreement", () => {
  let source: PdfSource;
  beforeAll(async () => {
    const attachments = [
      { name: "deal.json", mime: "application/json", data: deal, description: "合同要素", relationship: "source" as const },
    ];
    source = await read((await render(agencyOperation, { attachments })).pdf);
  });

  test("every paragraph and cell of the tree is one line, whole, in order", () => {
    const lines = source.lines.map(({ range }) => bare(slice(source.text, range)));
    let at = 0;
    for (const { range } of paragraphsOf(agencyOperation)) {
      const text = bare(slice(agencyOperation.text, range));
      const found = lines.findIndex((line, index) => index >= at && line.endsWith(text));
      expect(found, text).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  test("every clause number begins its line", () => {
    const lines = paragraphs(source).map(bare);
    for (const { label, range } of clausesOf(agencyOperation.root)) {
      const start = bare(
        label +
          slice(agencyOperation.text, range)
            .split(/[\n\t]/u, 1)
            .join(""),
      );
      expect(lines.some((line) => line.startsWith(start.slice(0, 30)))).toBe(true);
    }
  });

  test("ruled tables have the rows and columns of the tree", () => {
    const text = (row: Row): string[] => row.cells.map(({ range }) => bare(slice(agencyOperation.text, range)));
    const ruled = [...walk(agencyOperation.root)].flatMap(({ node }) =>
      node.type === "table" && node.look === "grid" ? [node.rows.map(text)] : [],
    );
    const found = tables(source).map((rows) => rows.map((row) => row.map(bare)));
    expect(ruled.length).toBeGreaterThan(3);
    for (const table of ruled) expect(found).toContainEqual(table);
  });

  test("the deal comes with it", () => {
    expect(source.attachments.get("deal.json")).toEqual(deal);
  });

  test("nothing of the pages is left in the text", () => {
    expect(source.text).not.toMatch(/第 \d+ 页/u);
    expect(source.running).toHaveLength(2);
  });
});
