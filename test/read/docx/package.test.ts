import { describe, expect, test } from "vitest";
import { buildDocx, p, part, r } from "./build-docx.js";
import { reading, shown } from "./reading.js";
import { expectRoundTrip } from "./round-trip.js";

const body = p("甲方：", "某某&amp;公司") + p("乙方：𠮷野家");
const text = "甲方：某某&公司\n乙方：𠮷野家\n";

/** UTF-16 with its byte order mark. */
function utf16(xml: string, big: boolean): Uint8Array {
  const text = `\ufeff${xml.replace("UTF-8", "UTF-16")}`;
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), !big);
  return bytes;
}

describe("a document is read", () => {
  test.each<[string, (xml: string) => string | Uint8Array]>([
    ["under another prefix", (xml) => xml.replaceAll("<w:", "<ns0:").replaceAll("</w:", "</ns0:").replaceAll("xmlns:w=", "xmlns:ns0=")],
    ["without a prefix", (xml) => xml.replaceAll("<w:", "<").replaceAll("</w:", "</").replaceAll("xmlns:w=", "xmlns=")],
    [
      "of the Strict variant",
      (xml) =>
        xml.replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ],
    ["with a byte order mark", (xml) => `\ufeff${xml}`],
    ["in UTF-16, little end first", (xml) => utf16(xml, false)],
    ["in UTF-16, big end first", (xml) => utf16(xml, true)],
    ["with comments and instructions around", (xml) => xml.replace("?>", "?><!-- a --><?b c?>") + "<!-- d -->"],
    ["written over many lines", (xml) => xml.replaceAll("><", ">\r\n  <")],
  ])("%s", (_, main) => {
    const source = reading({ body, main });
    expect(source.text).toBe(text);
    expectRoundTrip(source);
  });

  test("whatever its main part is called", () => {
    const source = reading({ body, mainName: "doc/正文.xml" });
    expect(source.text).toBe(text);
    expect(source.placesOf([0, 1])[0]?.part).toBe("doc/正文.xml");
  });

  test("as a template or with macros", () => {
    for (const type of [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
      "application/vnd.ms-word.document.macroEnabled.main+xml",
    ])
      expect(reading({ body, mainType: type }).text).toBe(text);
  });

  test("with relative and absolute targets, in any case", () => {
    const header = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="${target}"/>`;
    const files = ["word/Header1.xml", "word/sub/h.xml"].map((name) => ({ name, data: part("hdr", p(name)) }));
    const sections = '<w:sectPr><w:headerReference r:id="a"/><w:headerReference r:id="b"/></w:sectPr>';
    expect(
      shown(reading({ body: sections, files, relationships: header("a", "header1.xml") + header("b", "../word/sub/./h.xml") })),
    ).toEqual(["word/Header1.xml", "word/sub/h.xml"]);
  });
});

test("a writer has the part's name, encoding and byte order mark, and each run's place", () => {
  const source = reading({ body: p(r("甲", "<w:b/>")), main: (xml) => `\ufeff${xml}` });
  const [place] = source.rawOf([0, 1]);
  if (!place) throw new Error("no place");
  const { part: own } = place.paragraph;
  expect([own.name, own.encoding, own.mark]).toEqual(["word/document.xml", "utf-8", true]);
  const { tree, xml } = own;
  expect(xml.slice(tree.starts[place.segment.run], tree.ends[place.segment.run])).toBe(
    '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">甲</w:t></w:r>',
  );
  expect(xml.slice(tree.starts[place.segment.run], tree.opens[place.segment.run])).toBe("<w:r>");
});

test("the archive keeps what was not read", () => {
  const bytes = buildDocx({ body, files: [{ name: "word/media/image1.png", data: new Uint8Array([1, 2, 3]), method: 0 }] });
  const { zip } = reading(bytes).model.package;
  const entry = zip.find("word/media/image1.png");
  expect(entry && zip.bytes.subarray(...entry.data)).toEqual(new Uint8Array([1, 2, 3]));
});
