import type { Look } from "./look.js";

const body = { font: "song", size: 240, line: 440, align: "both" } as const;
const hei = { font: "hei", size: 240, line: 440, align: "left", keepNext: true } as const;
const cell = { font: "song", size: 210, line: 340, hangs: false } as const;

export type LookName = keyof typeof looks;

/** Every paragraph style of a contract; the indents of numbered ones repeat those of their list level (a test compares them). */
export const looks = {
  normal: { id: "Normal", name: "Normal", ...body },
  title: { id: "Title", name: "Title", font: "hei", size: 440, line: 680, before: 720, after: 480, align: "center" },
  cover: { id: "CoverLine", name: "封面条目", font: "song", size: 240, line: 460, align: "left" },
  contentsTitle: { id: "TOCHeading", name: "TOC Heading", font: "hei", size: 320, line: 520, after: 240, align: "center", keepNext: true },
  contentsEntry: { id: "TOC1", name: "toc 1", font: "song", size: 240, line: 440, align: "left" },
  partTitle: { id: "PartTitle", name: "部分标题", font: "hei", size: 320, line: 520, after: 240, align: "center", keepNext: true },
  subheading: { id: "Subheading", name: "小标题", ...hei, before: 120, outline: 1 },
  bodyText: { id: "BodyText", name: "Body Text", ...body, firstChars: 200 },
  blockText: { id: "BlockText", name: "条款续段", ...body },
  heading1: { id: "Heading1", name: "heading 1", ...hei, before: 200, outline: 0, numbered: { list: "body", level: 0 } },
  heading2: { id: "Heading2", name: "heading 2", ...hei, outline: 1 },
  clause1: { id: "Clause1", name: "条款一级", ...body },
  clause2: { id: "Clause2", name: "条款二级", ...body, before: 60, left: 720, hanging: 720, numbered: { list: "body", level: 1 } },
  clause3: { id: "Clause3", name: "条款三级", ...body, left: 1440, hanging: 720, numbered: { list: "body", level: 2 } },
  clause4: { id: "Clause4", name: "条款四级", ...body, left: 1860, hanging: 420, numbered: { list: "body", level: 3 } },
  clause5: { id: "Clause5", name: "条款五级", ...body, left: 2460, hanging: 600, numbered: { list: "body", level: 4 } },
  clause6: { id: "Clause6", name: "条款六级", ...body, left: 2820, hanging: 360, numbered: { list: "body", level: 5 } },
  clause7: { id: "Clause7", name: "条款七级", ...body, left: 3240, hanging: 420, numbered: { list: "body", level: 6 } },
  annexTitle: {
    id: "AnnexTitle",
    name: "附件标题",
    font: "hei",
    size: 320,
    line: 520,
    after: 240,
    align: "center",
    keepNext: true,
    outline: 0,
    numbered: { list: "annex", level: 0 },
  },
  annexHeading: { id: "AnnexHeading", name: "附件小标题", ...hei, before: 160, outline: 1 },
  annex1: { id: "AnnexItem1", name: "附件条目一、", ...body, left: 480, hanging: 480, numbered: { list: "annex", level: 1 } },
  annex2: { id: "AnnexItem2", name: "附件条目（一）", ...body, left: 720, hanging: 720, numbered: { list: "annex", level: 2 } },
  annex3: { id: "AnnexItem3", name: "附件条目1.", ...body, left: 480, hanging: 480, numbered: { list: "annex", level: 3 } },
  annex4: { id: "AnnexItem4", name: "附件条目（1）", ...body, left: 1080, hanging: 600, numbered: { list: "annex", level: 4 } },
  annex5: { id: "AnnexItem5", name: "附件下级条目（一）", ...body, left: 1200, hanging: 720, numbered: { list: "annex", level: 5 } },
  annex6: { id: "AnnexItem6", name: "附件条目1)", ...body, left: 1620, hanging: 420, numbered: { list: "annex", level: 6 } },
  annex7: { id: "AnnexItem7", name: "附件条目①", ...body, left: 1980, hanging: 360, numbered: { list: "annex", level: 7 } },
  annex8: { id: "AnnexItem8", name: "附件下级条目1)", ...body, left: 2400, hanging: 420, numbered: { list: "annex", level: 8 } },
  tableText: { id: "TableText", name: "表格文字", ...cell, align: "left" },
  tableHead: { id: "TableHead", name: "表格标题", ...cell, font: "hei", align: "center" },
  signatureLine: {
    id: "SignatureLine",
    name: "签署栏",
    font: "song",
    size: 240,
    line: 440,
    before: 160,
    after: 160,
    align: "left",
    hangs: false,
  },
  picture: { id: "Picture", name: "图", font: "song", size: 240, line: 240, before: 120, align: "center", keepNext: true, grows: true },
  caption: { id: "Caption", name: "caption", font: "song", size: 210, line: 340, after: 120, align: "center" },
  spacer: { id: "Spacer", name: "表格间隔", font: "song", size: 20, line: 120, align: "left" },
  header: { id: "Header", name: "header", font: "song", size: 180, line: 280, align: "left" },
  footer: { id: "Footer", name: "footer", font: "song", size: 180, line: 280, align: "center" },
} as const satisfies Record<string, Look>;

/** The look called `name`, with all of a look's fields. */
export const lookOf = (name: LookName): Look => looks[name];
