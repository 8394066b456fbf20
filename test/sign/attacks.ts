import { findBytes } from "../../src/sign/pdf/find-bytes.js";
import { hex } from "../../src/sign/pdf/hex.js";
import { pdf } from "../../src/sign/pdf/pdf.js";
import { PdfDocument } from "../../src/sign/pdf/pdf-document.js";
import type { PdfRef } from "../../src/sign/pdf/pdf-value.js";
import { textString } from "../../src/sign/pdf/text-string.js";
import { signatureFields } from "../../src/sign/verify/signature-fields.js";
import { makePdf } from "./make-pdf.js";
import { appended, dict, flipped, replaced, stream, update, value, type Update } from "./tamper.js";

export interface Attack {
  readonly name: string;
  readonly file: Uint8Array;
}

/** A signed file under attack: `file` carries the signatures of 甲方 and 乙方, both with seals; `other` is another signed file. */
export interface Victim {
  readonly file: Uint8Array;
  readonly other: Uint8Array;
}

type Maker = (victim: Victim) => readonly Attack[];

/** Where the hexadecimal strings of the signatures stand, delimiters included. */
function gaps(file: Uint8Array): readonly (readonly [number, number])[] {
  return signatureFields(new PdfDocument(file)).fields.flatMap((field) => {
    const contents = field.value?.dict.entries.get("Contents");
    return contents?.kind === "string" ? [contents.range] : [];
  });
}

/** The last byte of a signature's string that is not padding. */
function lastDigit(file: Uint8Array, [start, end]: readonly [number, number]): number {
  let at = end - 2;
  while (at > start && file[at] === 48) at--;
  return at;
}

const byteFlips: Maker = ({ file }) => {
  const skip = gaps(file);
  const attacks: Attack[] = [];
  for (let i = 0; i < 60; i++) {
    const at = Math.floor(((i + 0.5) / 60) * file.length);
    if (!skip.some(([start, end]) => at >= start && at < end))
      attacks.push({ name: `byte ${at} flipped`, file: flipped(file, at, 1 << (i % 8)) });
  }
  for (const [which, gap] of skip.entries()) {
    const last = lastDigit(file, gap);
    for (let i = 0; i < 40; i++) {
      const at = gap[0] + 1 + Math.floor((i / 40) * (last - gap[0] - 1));
      attacks.push({ name: `digit ${at} of signature ${which} altered`, file: flipped(file, at, 1) });
    }
    attacks.push({ name: `padding of signature ${which} used`, file: flipped(file, gap[1] - 4, 1) });
    attacks.push({ name: `delimiter of signature ${which} altered`, file: flipped(file, gap[1] - 1, 1) });
    attacks.push({ name: `padding of signature ${which} blanked`, file: flipped(file, gap[1] - 6, 16) });
  }
  return attacks;
};

const truncations: Maker = ({ file }) => {
  const [first = [0, 0]] = gaps(file);
  const cuts = [1, 2, 3, 5, 8, 20, 100, 400, 1500, 5000].map((back) => file.length - back);
  const shares = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99].map((share) => Math.floor(share * file.length));
  return [...cuts, ...shares, first[0] + 10, first[1] - 10]
    .filter((cut) => cut > 200)
    .map((cut) => ({ name: `cut off at ${cut} of ${file.length}`, file: file.slice(0, cut) }));
};

const trailing: Maker = ({ file, other }) => [
  ...[
    " ",
    "\n",
    "\r\n",
    "\u0000",
    "\n\n",
    "garbage!!",
    "%comment\n",
    "%%EOF\n",
    "startxref\n0\n%%EOF\n",
    "<</A 1>>",
    "1 0 obj\n<</Type/Catalog>>\nendobj\n",
    "\u0000".repeat(512),
  ].map((tail) => ({
    name: `appended ${JSON.stringify(tail.slice(0, 24))}`,
    file: appended(file, tail),
  })),
  { name: "appended another signed file", file: new Uint8Array(Buffer.concat([file, other])) },
  { name: "appended itself", file: new Uint8Array(Buffer.concat([file, file])) },
  { name: "appended its own last revision again", file: new Uint8Array(Buffer.concat([file, file.subarray(-800)])) },
  {
    name: "startxref repeated behind the end",
    file: appended(file, Buffer.from(file.subarray(findBytes(file, "startxref", file.length - 60))).toString("latin1")),
  },
  { name: "bytes before the header", file: new Uint8Array(Buffer.concat([Buffer.from("%!x\n"), file])) },
];

/** Altered ranges and contents, in the file itself and by redefining the signature in an update. */
const ranges: Maker = ({ file }) => {
  const attacks: Attack[] = [];
  const patched = (name: string, work: (range: readonly number[]) => string): void => {
    const at = findBytes(file, "/ByteRange [", 0);
    const end = file.indexOf(93, at);
    const source = Buffer.from(file.subarray(at + 12, end)).toString("latin1");
    const next = work(source.trim().split(/\s+/).map(Number));
    const copy = file.slice();
    copy.set(Buffer.from(next.padEnd(source.length), "latin1").subarray(0, source.length), at + 12);
    attacks.push({ name: `range ${name}`, file: copy });
  };
  patched("shrunk at the end", ([a, b, c, d]) => `${a} ${b} ${c} ${(d ?? 0) - 1}`);
  patched("gap widened to the right", ([a, b, c, d]) => `${a} ${b} ${(c ?? 0) + 1} ${(d ?? 0) - 1}`);
  patched("gap widened to the left", ([a, b, c, d]) => `${a} ${(b ?? 0) - 1} ${c} ${d}`);
  patched("starting later", ([, b, c, d]) => `1 ${(b ?? 0) - 1} ${c} ${d}`);
  patched("of all zeros", () => "0 0 0 0");
  patched("empty", () => "");
  patched("without gap", ([, , , d]) => `0 ${d} ${d} ${d}`);
  patched("beyond the file", ([a, b, c, d]) => `${a} ${b} ${c} ${(d ?? 0) + 9_000_000}`);
  patched("negative", ([a, b, c]) => `${a} ${b} ${c} -1`);
  patched("of two numbers", ([a, b]) => `${a} ${b}`);
  const forge = (name: string, entries: Parameters<Update["edit"]>[1]): void => {
    attacks.push({
      name: `update: ${name}`,
      file: update(file, ({ fields, edit }) => {
        edit(fields[0]?.value?.num ?? 0, entries);
      }),
    });
  };
  forge("ByteRange removed", { ByteRange: undefined });
  forge("ByteRange null", { ByteRange: value("null") });
  forge("ByteRange zero", { ByteRange: value("[0 0 0 0]") });
  forge("ByteRange negative", { ByteRange: value("[0 -1 5 -5]") });
  forge("ByteRange of names", { ByteRange: value("[/A /B /C /D]") });
  forge("ByteRange over the new file", { ByteRange: value(`[0 100 200 ${file.length}]`) });
  forge("Contents removed", { Contents: undefined });
  forge("Contents null", { Contents: value("null") });
  forge("Contents empty", { Contents: value("<>") });
  forge("Contents zero", { Contents: value("<00>") });
  forge("Contents a literal string", { Contents: value("(signed)") });
  forge("SubFilter renamed", { SubFilter: value("/adbe.x509.rsa_sha1") });
  forge("SubFilter removed", { SubFilter: undefined });
  forge("reason changed", { Reason: textString("同意一切") });
  forge("time changed", { M: value("(D:20200101000000Z)") });
  forge("type turned into a timestamp", { Type: value("/DocTimeStamp"), SubFilter: value("/ETSI.RFC3161") });
  return attacks;
};

const one = (name: string, file: Uint8Array, work: (tools: Update) => void): Attack => ({
  name: `update: ${name}`,
  file: update(file, work),
});

const page = ({ pages }: Update, at = 0): number => pages[at]?.num ?? 0;
const contentsOf = ({ document, pages }: Update, at = 0): PdfRef => {
  const found = pages[at]?.dict.entries.get("Contents");
  const first =
    found?.kind === "array"
      ? found.items[0]
      : found?.kind === "ref" && document.get(found.num).kind === "array"
        ? document.array(found)[0]
        : found;
  if (first?.kind !== "ref") throw new Error("no contents");
  return first;
};
const overlay = "q 1 g 60 690 400 40 re f 0 g BT /F1 18 Tf 72 700 Td (Service fee: CNY 1) Tj ET Q";

const contents: Maker = ({ file }) => [
  one("content redefined", file, (u) => u.draft.objects.set(contentsOf(u).num, stream("", overlay))),
  one("content of the last page redefined", file, (u) => u.draft.objects.set(contentsOf(u, u.pages.length - 1).num, stream("", overlay))),
  one("content replaced by a new stream", file, (u) => u.edit(page(u), { Contents: u.draft.add(stream("", overlay)) })),
  one("overlay added to the content", file, (u) =>
    u.edit(page(u), { Contents: pdf.array([contentsOf(u), u.draft.add(stream("", overlay))]) }),
  ),
  one("underlay added to the content", file, (u) =>
    u.edit(page(u), { Contents: pdf.array([u.draft.add(stream("", overlay)), contentsOf(u)]) }),
  ),
  one("content removed", file, (u) => u.edit(page(u), { Contents: undefined })),
  one("content emptied", file, (u) => u.draft.objects.set(contentsOf(u).num, stream("", ""))),
  one("font replaced", file, (u) =>
    u.edit(page(u), { Resources: dict("<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>>>") }),
  ),
  one("resources extended", file, (u) =>
    u.edit(page(u), {
      Resources: u.draft.with(u.document.dict(u.pages[0]?.inherited("Resources")) ?? pdf.dict({}), { ExtGState: dict("<</G<</ca 0>>>>") }),
    }),
  ),
  one("page size", file, (u) => u.edit(page(u), { MediaBox: value("[0 0 300 300]") })),
  one("page cropped", file, (u) => u.edit(page(u), { CropBox: value("[0 0 595 600]") })),
  one("page turned", file, (u) => u.edit(page(u), { Rotate: value("180") })),
  one("user unit", file, (u) => u.edit(page(u), { UserUnit: value("10") })),
  one("page group", file, (u) => u.edit(page(u), { Group: dict("<</S/Transparency/I true>>") })),
  one("page action", file, (u) => u.edit(page(u), { AA: dict("<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>") })),
  one("page with an ambiguous key", file, (u) => u.edit(page(u), { Trans: dict("<</S/Wipe>>") })),
];

const kinds: readonly (readonly [string, string])[] = [
  ["FreeText", "/DA(/Helv 20 Tf 0 g)/Contents(CNY 1)"],
  ["Stamp", "/Name/Approved"],
  ["Square", "/IC[1 1 1]/C[1 1 1]"],
  ["Circle", "/IC[1 1 1]"],
  ["Line", "/L[72 700 400 700]"],
  ["Polygon", "/Vertices[0 0 100 0 100 100]/IC[1 1 1]"],
  ["PolyLine", "/Vertices[0 0 100 0]"],
  ["Highlight", "/QuadPoints[72 720 400 720 72 690 400 690]"],
  ["Underline", "/QuadPoints[72 720 400 720 72 690 400 690]"],
  ["StrikeOut", "/QuadPoints[72 720 400 720 72 690 400 690]"],
  ["Squiggly", "/QuadPoints[72 720 400 720 72 690 400 690]"],
  ["Ink", "/InkList[[72 700 400 700]]"],
  ["Text", "/Contents(Not agreed)"],
  ["Popup", "/Open true"],
  ["Link", "/A<</S/URI/URI(https://example.com)>>"],
  ["FileAttachment", "/FS<</F(x.txt)>>"],
  ["Caret", ""],
  ["Redact", "/IC[1 1 1]"],
  ["Watermark", ""],
  ["Screen", "/A<</S/JavaScript/JS(1)>>"],
  ["Widget", "/FT/Tx/T(x)/V(CNY 1)"],
  ["Movie", ""],
  ["3D", ""],
];

const annotations: Maker = ({ file }) => [
  ...kinds.map(([kind, more]) =>
    one(`annotation ${kind}`, file, (u) => {
      const look = u.draft.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 400 40]", "1 g 0 0 400 40 re f"));
      u.addAnnotation(0, `<</Type/Annot/Subtype/${kind}/Rect[60 690 460 730]/F 4/AP<</N ${look.num} 0 R>>${more}>>`);
    }),
  ),
  one("stamp that calls itself a straddling seal", file, (u) =>
    u.addAnnotation(0, "<</Type/Annot/Subtype/Stamp/Rect[585 300 595 400]/F 196/NM(straddle-x-1)>>"),
  ),
  one("straddling seal repeated", file, (u) =>
    u.edit(page(u), {
      Annots: pdf.array([
        ...u.document.array(u.pages[0]?.dict.entries.get("Annots")),
        ...u.document.array(u.pages[0]?.dict.entries.get("Annots")),
      ]),
    }),
  ),
  one("annotations removed", file, (u) => u.edit(page(u), { Annots: undefined })),
  one("annotations emptied", file, (u) => u.edit(page(u), { Annots: value("[]") })),
  one("first annotation dropped", file, (u) =>
    u.edit(page(u), { Annots: pdf.array(u.document.array(u.pages[0]?.dict.entries.get("Annots")).slice(1)) }),
  ),
  one("annotations reordered", file, (u) =>
    u.edit(page(u), { Annots: pdf.array([...u.document.array(u.pages[0]?.dict.entries.get("Annots"))].reverse()) }),
  ),
  one("annotation moved", file, (u) => {
    const [first] = u.document.array(u.pages[0]?.dict.entries.get("Annots"));
    u.edit(first?.kind === "ref" ? first.num : 0, { Rect: value("[60 690 460 730]") });
  }),
];

const widget = (u: Update, at = 0): number => u.fields[at]?.widgets[0]?.num ?? 0;
const appearance = (u: Update): PdfRef => {
  const found = u.document.dict(u.fields[0]?.widgets[0]?.dict.entries.get("AP"))?.entries.get("N");
  if (found?.kind !== "ref") throw new Error("no appearance");
  return found;
};
const form = (u: Update): number => {
  const found = u.root.entries.get("AcroForm");
  if (found?.kind !== "ref") throw new Error("no form");
  return found.num;
};

const seals: Maker = ({ file }) => [
  one("seal redrawn", file, (u) =>
    u.draft.objects.set(appearance(u).num, stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]", "0 0 1 rg 0 0 100 100 re f")),
  ),
  one("seal swapped for another form", file, (u) =>
    u.edit(widget(u), { AP: pdf.dict({ N: u.draft.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]", "1 g 0 0 100 100 re f")) }) }),
  ),
  one("seals of two parties swapped", file, (u) => {
    const [a, b] = [u.fields[0], u.fields[1]].map((field) => field?.widgets[0]?.dict.entries.get("AP"));
    u.edit(widget(u, 0), { AP: b });
    u.edit(widget(u, 1), { AP: a });
  }),
  one("seal moved", file, (u) => u.edit(widget(u), { Rect: value("[60 690 180 810]") })),
  one("seal hidden", file, (u) => u.edit(widget(u), { F: value("2") })),
  one("seal removed", file, (u) => u.edit(widget(u), { AP: undefined })),
  one("seal with an action", file, (u) => u.edit(widget(u), { A: dict("<</S/URI/URI(https://example.com)>>") })),
  one("seal with a layer", file, (u) => u.edit(widget(u), { OC: dict("<</Type/OCG/Name(x)>>") })),
  one("seal with rollover look", file, (u) =>
    u.edit(widget(u), { AP: pdf.dict({ N: appearance(u), R: u.draft.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")) }) }),
  ),
];

const forms: Maker = ({ file }) => [
  one("text field added", file, (u) => {
    const field = u.draft.add(dict("<</FT/Tx/T(amount)/V(1)/Type/Annot/Subtype/Widget/Rect[60 690 460 730]/F 4>>"));
    u.edit(form(u), { Fields: pdf.array([...u.fields.map(({ num }) => pdf.ref(num)), field]) });
    u.edit(page(u), { Annots: pdf.array([...u.document.array(u.pages[0]?.dict.entries.get("Annots")), field]) });
  }),
  one("field added to the form only", file, (u) =>
    u.edit(form(u), { Fields: pdf.array([...u.fields.map(({ num }) => pdf.ref(num)), u.draft.add(dict("<</FT/Tx/T(hidden)/V(1)>>"))]) }),
  ),
  one("form removed", file, (u) => u.edit(u.rootRef.num, { AcroForm: undefined })),
  one("form emptied", file, (u) => u.edit(form(u), { Fields: value("[]") })),
  one("first signature taken from the form", file, (u) =>
    u.edit(form(u), { Fields: pdf.array(u.fields.slice(1).map(({ num }) => pdf.ref(num))) }),
  ),
  one("last signature taken from the form", file, (u) =>
    u.edit(form(u), { Fields: pdf.array(u.fields.slice(0, -1).map(({ num }) => pdf.ref(num))) }),
  ),
  one("signatures reordered", file, (u) => u.edit(form(u), { Fields: pdf.array([...u.fields].reverse().map(({ num }) => pdf.ref(num))) })),
  one("value of the signature removed", file, (u) => u.edit(u.fields[0]?.num ?? 0, { V: undefined })),
  one("value of the last signature removed", file, (u) => u.edit(u.fields.at(-1)?.num ?? 0, { V: undefined })),
  one("values of two signatures swapped", file, (u) => {
    const [a, b] = [u.fields[0], u.fields[1]];
    u.edit(a?.num ?? 0, { V: pdf.ref(b?.value?.num ?? 0) });
    u.edit(b?.num ?? 0, { V: pdf.ref(a?.value?.num ?? 0) });
  }),
  one("both fields show one signature", file, (u) => u.edit(u.fields[1]?.num ?? 0, { V: pdf.ref(u.fields[0]?.value?.num ?? 0) })),
  one("field renamed", file, (u) => u.edit(u.fields[0]?.num ?? 0, { T: textString("丙方") })),
  one("field type changed", file, (u) => u.edit(u.fields[0]?.num ?? 0, { FT: pdf.name("Tx") })),
  one("form replaced", file, (u) => u.edit(u.rootRef.num, { AcroForm: u.draft.add(dict("<</Fields[]/SigFlags 3>>")) })),
  one("XFA added", file, (u) => u.edit(form(u), { XFA: u.draft.add(stream("", "<xdp/>")) })),
  one("appearances to be made anew", file, (u) => u.edit(form(u), { NeedAppearances: value("true") })),
  one("default resources added", file, (u) => u.edit(form(u), { DR: dict("<</Font<</Helv 3 0 R>>>>") })),
  one("signature flags cleared", file, (u) => u.edit(form(u), { SigFlags: value("0") })),
  one("calculation order added", file, (u) => u.edit(form(u), { CO: value("[]") })),
];

const pagesAttacks: Maker = ({ file }) => {
  const tree = (u: Update): number => {
    const found = u.root.entries.get("Pages");
    return found?.kind === "ref" ? found.num : 0;
  };
  const kids = (u: Update) => u.document.array(u.document.dict(u.root.entries.get("Pages"))?.entries.get("Kids"));
  const blank = (u: Update): PdfRef => u.draft.add(dict(`<</Type/Page/Parent ${tree(u)} 0 R/Resources<<>>/MediaBox[0 0 595 842]>>`));
  return [
    one("first page removed", file, (u) => u.edit(tree(u), { Kids: pdf.array(kids(u).slice(1)), Count: pdf.number(kids(u).length - 1) })),
    one("last page removed", file, (u) =>
      u.edit(tree(u), { Kids: pdf.array(kids(u).slice(0, -1)), Count: pdf.number(kids(u).length - 1) }),
    ),
    one("middle page removed", file, (u) =>
      u.edit(tree(u), { Kids: pdf.array(kids(u).filter((_, at) => at !== 1)), Count: pdf.number(kids(u).length - 1) }),
    ),
    one("page appended", file, (u) => u.edit(tree(u), { Kids: pdf.array([...kids(u), blank(u)]), Count: pdf.number(kids(u).length + 1) })),
    one("page inserted in front", file, (u) =>
      u.edit(tree(u), { Kids: pdf.array([blank(u), ...kids(u)]), Count: pdf.number(kids(u).length + 1) }),
    ),
    one("page shown twice", file, (u) =>
      u.edit(tree(u), { Kids: pdf.array([...kids(u), ...kids(u).slice(0, 1)]), Count: pdf.number(kids(u).length + 1) }),
    ),
    one("pages reordered", file, (u) => u.edit(tree(u), { Kids: pdf.array([...kids(u)].reverse()) })),
    one("page replaced", file, (u) => u.edit(tree(u), { Kids: pdf.array([blank(u), ...kids(u).slice(1)]) })),
    one("page object redefined", file, (u) =>
      u.draft.objects.set(page(u), dict(`<</Type/Page/Parent ${tree(u)} 0 R/Resources<<>>/MediaBox[0 0 595 842]>>`)),
    ),
    one("page tree replaced", file, (u) => u.edit(u.rootRef.num, { Pages: u.draft.add(dict("<</Type/Pages/Count 0/Kids[]>>")) })),
    one("inherited size changed", file, (u) => u.edit(tree(u), { MediaBox: value("[0 0 100 100]") })),
    one("inherited rotation", file, (u) => u.edit(tree(u), { Rotate: value("90") })),
    one("page count lies", file, (u) => u.edit(tree(u), { Count: value("1") })),
  ];
};

const catalogs: Maker = ({ file }) => {
  const set = (name: string, entries: Parameters<Update["edit"]>[1]): Attack => one(name, file, (u) => u.edit(u.rootRef.num, entries));
  return [
    set("open action", { OpenAction: dict("<</S/JavaScript/JS(app.alert\\(1\\))>>") }),
    set("automatic actions", { AA: dict("<</WP<</S/JavaScript/JS(1)>>>>") }),
    set("scripts by name", { Names: dict("<</JavaScript<</Names[(x)<</S/JavaScript/JS(1)>>]>>>>") }),
    set("attachment", { Names: dict("<</EmbeddedFiles<</Names[(x)<</F(x)>>]>>>>"), AF: value("[]") }),
    set("associated file", { AF: value("[<</F(x)/AFRelationship/Data>>]") }),
    set("outline", { Outlines: dict("<</Count 0>>") }),
    set("layers", { OCProperties: dict("<</OCGs[]/D<<>>>>") }),
    set("viewer preferences", { ViewerPreferences: dict("<</HideToolbar true>>") }),
    set("page mode", { PageMode: value("/UseAttachments") }),
    set("page labels", { PageLabels: dict("<</Nums[0<</S/r>>]>>") }),
    set("permissions", { Perms: dict("<</DocMDP 99 0 R>>") }),
    set("base address", { URI: dict("<</Base(https://example.com)>>") }),
    set("language", { Lang: value("(en)") }),
    set("structure", { StructTreeRoot: dict("<</Type/StructTreeRoot>>") }),
    set("requirements", { Requirements: value("[<</S/EnableJavaScripts>>]") }),
    set("extensions with a stream", { Extensions: dict("<</X 3 0 R>>") }),
    set("metadata", { Metadata: value("null"), MarkInfo: dict("<</Marked false>>") }),
    one("document information", file, (u) => u.edit(4, { Title: value("(Another contract)") })),
    one("time of modification", file, (u) => u.edit(4, { ModDate: value("(D:20261201000000Z)") })),
    one("metadata added", file, (u) => u.edit(u.rootRef.num, { Metadata: u.draft.add(stream("/Type/Metadata/Subtype/XML", "<x/>")) })),
    one("an update that changes nothing", file, (u) => u.draft.objects.set(u.rootRef.num, u.root)),
    one("an object that nothing uses", file, (u) => u.draft.add(stream("", overlay))),
    one("validation data with page content among them", file, (u) =>
      u.edit(u.rootRef.num, { DSS: pdf.dict({ Certs: pdf.array([contentsOf(u)]) }) }),
    ),
    one("validation data with a form", file, (u) =>
      u.edit(u.rootRef.num, { DSS: pdf.dict({ Certs: pdf.array([u.draft.add(stream("/Subtype/Form/BBox[0 0 9 9]", ""))]) }) }),
    ),
    one("validation data and a comment", file, (u) => {
      u.edit(u.rootRef.num, { DSS: pdf.dict({ Certs: pdf.array([u.draft.add(stream("", "x"))]) }) });
      u.addAnnotation(0, "<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/Contents(x)>>");
    }),
  ];
};

/** Updates whose cross-references say one thing to one reader and another to the next. */
const structure: Maker = ({ file, other }) => {
  const well = update(file, (u) => u.edit(u.rootRef.num, { DSS: pdf.dict({ Certs: pdf.array([u.draft.add(stream("", "x"))]) }) }));
  const tail = file.length;
  const prev = new PdfDocument(file).tail.startxref;
  const trailer = (more: string): string =>
    `trailer\n<</Size 400/Root 1 0 R/Info 4 0 R/ID[<00112233445566778899aabbccddeeff><00>]${more}>>\n`;
  const raw = (objects: string, table: (start: number) => string, more = `/Prev ${prev}`): Uint8Array => {
    const start = tail + objects.length;
    return appended(file, `${objects}xref\n${table(start)}${trailer(more)}startxref\n${start}\n%%EOF\n`);
  };
  const row = (offset: number): string => `${String(offset).padStart(10, "0")} 00000 n\r\n`;
  const hidden = `11 0 obj\n<</Length ${overlay.length}>>\nstream\n${overlay}\nendstream\nendobj\n`;
  return [
    { name: "hidden object in a well-formed update", file: replaced(well, "xref\n", `${hidden}xref\n`, tail) },
    {
      name: "only cross-references: content led to another stream",
      file: raw("", () => `11 1\n${row(new PdfDocument(file).placed(13)?.range[0] ?? 0)}`),
    },
    { name: "only cross-references: object freed", file: raw("", () => "11 1\n0000000000 00001 f\r\n") },
    { name: "only cross-references: page freed", file: raw("", () => "10 1\n0000000000 00001 f\r\n") },
    { name: "empty update", file: raw("", () => "0 0\n") },
    { name: "content behind the back of the cross-references", file: raw(hidden, () => "0 0\n") },
    { name: "content with cross-references", file: raw(hidden, () => `11 1\n${row(tail)}`) },
    { name: "history cut off", file: raw(hidden, () => `11 1\n${row(tail)}`, "") },
    { name: "history rewritten: an older revision follows", file: raw("", () => "0 0\n", `/Prev ${firstSection(file)}`) },
    { name: "another catalog", file: appended(file, rootSwap(tail, prev)) },
    { name: "an object in two versions", file: raw(`${hidden}${hidden}`, () => `11 1\n${row(tail)}`) },
    { name: "offset into the middle of an object", file: raw(hidden, () => `11 1\n${row(tail + 3)}`) },
    { name: "startxref of the revision before", file: raw(hidden, () => `11 1\n${row(tail)}`).map((byte) => byte) },
    { name: "stream longer than it says", file: raw(hidden.replace(`/Length ${overlay.length}`, "/Length 5"), () => `11 1\n${row(tail)}`) },
    {
      name: "dictionary with a key twice",
      file: raw("3 0 obj\n<</Type/Font/BaseFont/Helvetica/BaseFont/Symbol/Subtype/Type1>>\nendobj\n", () => `3 1\n${row(tail)}`),
    },
    { name: "comments that look like objects", file: raw(`% 11 0 obj\n${hidden}`, () => `11 1\n${row(tail + 11)}`) },
    { name: "cross-reference stream beside the table", file: raw("", () => "0 0\n", `/Prev ${prev}/XRefStm ${prev}`) },
    { name: "signature of another file pasted in", file: pasted(file, other) },
    { name: "page tree of a reader that repairs", file: appended(file, "10 0 obj\n<</Type/Page>>\nendobj\n") },
    ...containers(file),
    { name: "reference to another generation", file: update(file, (u) => u.edit(u.rootRef.num, { DSS: value("99 1 R") })) },
    {
      name: "object with another generation",
      file: Buffer.from(raw(hidden.replace("11 0 obj", "11 1 obj"), () => `11 1\n${row(tail).replace("00000 n", "00001 n")}`)),
    },
    { name: "xref without trailer", file: appended(file, `xref\n0 0\nstartxref\n${tail}\n%%EOF\n`) },
    { name: "startxref to nowhere", file: appended(file, "startxref\n999999999\n%%EOF\n") },
    { name: "startxref to an older section", file: appended(file, `startxref\n${firstSection(file)}\n%%EOF\n`) },
    { name: "startxref to the same section", file: appended(file, `startxref\n${prev}\n%%EOF\n`) },
  ];
};

/** The stream that holds packed objects replaced by one that holds nothing, by an array, by another object's content. */
function containers(file: Uint8Array): readonly Attack[] {
  const document = new PdfDocument(file);
  const holder = [...document.entries.values()].flatMap((entry) => (entry.kind === "packed" ? [entry.container] : []))[0];
  if (holder === undefined) return [];
  return [
    one("object stream emptied", file, (u) => u.draft.objects.set(holder, stream("/Type/ObjStm/N 0/First 0", ""))),
    one("object stream turned into annotations of a page", file, (u) => {
      u.draft.objects.set(holder, u.document.resolve(u.pages[0]?.dict.entries.get("Annots")));
      u.edit(page(u), { Annots: pdf.ref(holder) });
    }),
    one("object stream with another font", file, (u) =>
      u.draft.objects.set(holder, stream("/Type/ObjStm/N 1/First 4", "3 0 <</Type/Font/Subtype/Type1/BaseFont/Symbol>>")),
    ),
  ];
}

const firstSection = (file: Uint8Array): number => new PdfDocument(file).sections.at(-1)?.offset ?? 0;

function rootSwap(tail: number, prev: number): string {
  const objects = "300 0 obj\n<</Type/Catalog/Pages 301 0 R>>\nendobj\n301 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n";
  const second = tail + objects.indexOf("301 0 obj");
  const start = tail + objects.length;
  const row = (offset: number): string => `${String(offset).padStart(10, "0")} 00000 n\r\n`;
  return `${objects}xref\n300 2\n${row(tail)}${row(second)}trailer\n<</Size 400/Root 300 0 R/Prev ${prev}>>\nstartxref\n${start}\n%%EOF\n`;
}

/** A field whose signature was copied, digit by digit, out of another file. */
function pasted(file: Uint8Array, other: Uint8Array): Uint8Array {
  const theirs = signatureFields(new PdfDocument(other)).fields[0]?.value?.dict;
  if (theirs === undefined) throw new Error("no signature");
  return update(file, (u) => {
    const field = u.draft.add(
      pdf.dict({
        FT: pdf.name("Sig"),
        T: textString("丁方"),
        V: u.draft.add(theirs),
        Type: pdf.name("Annot"),
        Subtype: pdf.name("Widget"),
        Rect: value("[0 0 0 0]"),
        F: value("132"),
        P: pdf.ref(page(u)),
      }),
    );
    u.edit(form(u), { Fields: pdf.array([...u.fields.map(({ num }) => pdf.ref(num)), field]) });
    u.edit(page(u), { Annots: pdf.array([...u.document.array(u.pages[0]?.dict.entries.get("Annots")), field]) });
  });
}

/** Signatures that claim what they are not. */
const fakes: Maker = ({ file }) => {
  const [gap = [0, 0]] = gaps(file);
  const signature = Buffer.from(file.subarray(gap[0], gap[1])).toString("latin1");
  const plain = makePdf();
  const fakeField = (u: Update, contents: string, range: string): void => {
    const sig = u.draft.add(
      dict(`<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange ${range}/Contents ${contents}>>`),
    );
    const field = u.draft.add(
      pdf.dict({
        FT: pdf.name("Sig"),
        T: textString("伪签"),
        V: sig,
        Type: pdf.name("Annot"),
        Subtype: pdf.name("Widget"),
        Rect: value("[60 690 180 760]"),
        F: value("132"),
        P: pdf.ref(page(u)),
      }),
    );
    const old = u.root.entries.get("AcroForm");
    if (old?.kind === "ref") u.edit(old.num, { Fields: pdf.array([...u.fields.map(({ num }) => pdf.ref(num)), field]) });
    else u.edit(u.rootRef.num, { AcroForm: pdf.dict({ Fields: pdf.array([field]), SigFlags: value("3") }) });
    u.edit(page(u), { Annots: pdf.array([...u.document.array(u.pages[0]?.dict.entries.get("Annots")), field]) });
  };
  return [
    { name: "signature without content", file: update(file, (u) => fakeField(u, "<00>", `[0 10 20 ${file.length - 20}]`)) },
    { name: "signature without range", file: update(file, (u) => fakeField(u, "<00>", "null")) },
    {
      name: "signature copied beside itself",
      file: update(file, (u) => fakeField(u, signature, `[0 ${gap[0]} ${gap[1]} ${file.length - gap[1]}]`)),
    },
    { name: "signature copied into an unsigned file", file: update(plain, (u) => fakeField(u, signature, "[0 100 200 300]")) },
    {
      name: "signature copied into an unsigned file, range over all",
      file: update(plain, (u) => fakeField(u, signature, `[0 ${plain.length - 10} ${plain.length - 5} 5]`)),
    },
    {
      name: "signature of random bytes",
      file: update(file, (u) => fakeField(u, `<${hex(Uint8Array.from({ length: 400 }, (_, at) => (at * 37) & 255))}>`, "[0 1 2 3]")),
    },
    { name: "two Contents in the signature", file: replaced(file, "/Contents <", "/Contents <00>/Contents <") },
    { name: "two ByteRanges in the signature", file: replaced(file, "/ByteRange [", "/ByteRange [0 0 0 0]/ByteRange [") },
    { name: "literal string in the gap", file: replaced(file, "/Contents <", "/Contents(<") },
  ];
};

const makers: readonly Maker[] = [
  byteFlips,
  truncations,
  trailing,
  ranges,
  contents,
  annotations,
  seals,
  forms,
  pagesAttacks,
  catalogs,
  structure,
  fakes,
];

/** Every attack on one signed file. */
export const attacksOn = (victim: Victim): readonly Attack[] => makers.flatMap((make) => make(victim));
