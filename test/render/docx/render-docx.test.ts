import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { slice } from "../../../src/base/range.js";
import { walk } from "../../../src/document/walk.js";
import { renderDocx } from "../../../src/render/docx/render-docx.js";
import { agencyOperation } from "../agency-operation.js";
import { fixture } from "../fixture.js";
import { options } from "./options.js";
import { all, fields, parse, part, textOf, type Element } from "./word-file.js";

let file: Uint8Array;
let document: Element;
beforeAll(async () => {
  file = await renderDocx(agencyOperation, {
    ...options,
    customXml: [{ name: "urn:example:manifest", xml: "<manifest xmlns='urn:example:manifest'/>" }],
  });
  document = part(file, "word/document.xml");
});

const { text, root } = agencyOperation;
const nodes = [...walk(root)].map(({ node }) => node);
const bookmarked = (): Set<string | undefined> => new Set(all(document, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"]));

describe("the file", () => {
  test("has only well-formed parts", () => {
    const parts = Object.entries(unzipSync(file));
    expect(parts.length).toBeGreaterThan(15);
    for (const [path, bytes] of parts) expect(() => parse(strFromU8(bytes)), path).not.toThrow();
  });

  test("is the same again, in another time zone, and after another contract", async () => {
    const once = await renderDocx(agencyOperation, options);
    const zone = process.env["TZ"];
    process.env["TZ"] = "Pacific/Apia";
    try {
      await renderDocx(fixture("=== body\n# 甲\n## 乙"), options);
      expect(Buffer.compare(once, await renderDocx(agencyOperation, options))).toBe(0);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  test("says the given date, author, title and number and no other", () => {
    const core = part(file, "docProps/core.xml");
    const said = Object.fromEntries(core.children.map(({ name, text: value }) => [name, value]));
    expect(said).toMatchObject({
      "dc:title": options.title,
      "dc:subject": options.number,
      "dc:creator": options.author,
      "cp:lastModifiedBy": options.author,
      "dcterms:created": options.created,
      "dcterms:modified": options.created,
    });
  });

  test("carries custom XML by relationship and content type", () => {
    const parts = unzipSync(file);
    expect(strFromU8(parts["customXml/item1.xml"] ?? new Uint8Array())).toBe("<manifest xmlns='urn:example:manifest'/>");
    expect(all(part(file, "customXml/itemProps1.xml"), "ds:schemaRef")[0]?.attributes["ds:uri"]).toBe("urn:example:manifest");
    expect(part(file, "customXml/_rels/item1.xml.rels").children[0]?.attributes["Target"]).toBe("itemProps1.xml");
    const targets = part(file, "word/_rels/document.xml.rels").children.map(({ attributes }) => attributes["Target"]);
    expect(targets).toContain("../customXml/item1.xml");
    const types = part(file, "[Content_Types].xml").children.map(({ attributes }) => attributes["PartName"]);
    expect(types).toContain("/customXml/itemProps1.xml");
  });

  test("refuses a date that is none", async () => {
    await expect(renderDocx(agencyOperation, { ...options, created: "22.11.2026" })).rejects.toThrow("22.11.2026");
  });
});

describe("the text", () => {
  test("is all there, in order", () => {
    const body = all(document, "w:body")[0];
    const outsideContents = (body?.children ?? [])
      .filter(({ name }) => name !== "w:sdt")
      .map(textOf)
      .join("");
    const expected = nodes
      .flatMap((node) =>
        node.type === "paragraph" ? [node.range] : (node.type === "clause" || node.type === "part") && node.title ? [node.title.range] : [],
      )
      .map((range) => slice(text, range));
    expect(outsideContents).toBe(expected.join(""));
  });

  test("has its bold words bold", () => {
    const bold = all(document, "w:r")
      .filter((run) => all(run, "w:b").length > 0)
      .map(textOf);
    expect(bold).toContain("有效成交额");
    expect(bold).toContain("140,000.00 元");
    expect(bold).not.toContain("定义与解释");
  });

  test("survives forbidden characters, markup, tabs and newlines", async () => {
    const hostile = fixture("=== body\n# 标题 & <w:p/>\n## 前\u0000\u0007\u000b\ufffe\uffff\ud800后 ]]> &amp; “引”\\t列\\n行");
    const bytes = await renderDocx(hostile, { ...options, title: "甲\u0001<乙>" });
    expect(textOf(part(bytes, "word/header1.xml"))).toContain("甲<乙>\t");
    expect(part(bytes, "docProps/core.xml").children[0]?.text).toBe("甲<乙>");
    const lines = all(part(bytes, "word/document.xml"), "w:p").map(textOf);
    expect(lines).toContain("标题 & <w:p/>");
    expect(lines).toContain("前后 ]]> &amp; “引”\t列\n行");
  });
});

describe("cross references", () => {
  const references = nodes.flatMap((node) =>
    node.type === "paragraph" ? node.children.filter((inline) => inline.type === "reference") : [],
  );

  test("are REF fields that show the reference's text and point at a bookmark", () => {
    const shown = fields(document).filter(({ instruction }) => instruction.startsWith("REF "));
    expect(shown.map(({ result }) => result)).toEqual(references.map(({ range }) => slice(text, range)));
    expect(shown.length).toBeGreaterThan(20);
    for (const { instruction } of shown) {
      expect(instruction).toMatch(/^REF \w+ \\n \\h$/);
      expect(bookmarked()).toContain(instruction.split(" ")[1]);
    }
  });

  test("must agree with the tree", async () => {
    const contract = fixture("=== body\n# {#a} 甲\n## 见{ref:a}。");
    const wrong = { ...contract, text: contract.text.replace("第一条", "第二条") };
    await expect(renderDocx(wrong, options)).rejects.toThrow("saw the reference 第二条 to a, expected its label 第一条");
  });
});

describe("the table of contents", () => {
  test("lists every article and annex, each linked to its heading and with a page", () => {
    const entries = all(all(document, "w:sdt")[0] ?? document, "w:hyperlink");
    const expected = nodes.flatMap((node) => {
      const listed =
        (node.type === "part" && node.kind === "annex") || (node.type === "clause" && node.level === 1 && node.label.startsWith("第"));
      return listed && node.title ? [`${node.label ?? ""} ${slice(text, node.title.range)}`] : [];
    });
    expect(entries.map((entry) => textOf(entry).split("\t")[0])).toEqual(expected);
    const headings = new Map(
      all(document, "w:p").flatMap((p) => all(p, "w:bookmarkStart").map(({ attributes }) => [attributes["w:name"], textOf(p)] as const)),
    );
    for (const entry of entries) {
      const heading = headings.get(entry.attributes["w:anchor"]);
      expect(textOf(entry)).toMatch(new RegExp(`^\\S+ ${heading ?? "?"}\t\\d+$`));
    }
  });

  test("is one TOC field of outline level 1 that does not ask to be updated", () => {
    const contents = fields(document).filter(({ instruction }) => instruction.startsWith("TOC "));
    expect(contents.map(({ instruction }) => instruction)).toEqual(['TOC \\o "1-1" \\h \\z \\u']);
    expect(all(document, "w:fldChar").filter(({ attributes }) => attributes["w:dirty"] !== undefined)).toEqual([]);
    expect(all(part(file, "word/settings.xml"), "w:updateFields")).toEqual([]);
  });

  test("is absent where there is nothing to list", async () => {
    const short = part(await renderDocx(fixture("=== body\n仅此一段。"), options), "word/document.xml");
    expect(all(short, "w:sdt")).toEqual([]);
  });
});

describe("header and footer", () => {
  const footers = (): Element[] => ["word/footer1.xml", "word/footer2.xml"].map((path) => part(file, path));
  const headers = (): Element[] => ["word/header1.xml", "word/header2.xml"].map((path) => part(file, path));

  test("say the title and number, page and pages", () => {
    expect(headers().map(textOf)).toContain(`${options.title}\t合同编号：${options.number}`);
    expect(
      footers()
        .flatMap(fields)
        .map(({ instruction }) => instruction),
    ).toEqual(["PAGE", "NUMPAGES"]);
  });

  test("are empty on the cover", () => {
    expect(all(document, "w:titlePg")).toHaveLength(1);
    expect(headers().map(textOf)).toContain("");
    expect(footers().map(textOf)).toContain("");
  });
});
