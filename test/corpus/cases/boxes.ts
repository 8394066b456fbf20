import { p, part, r } from "../../read/docx/build-docx.js";
import type { Case } from "../case.js";
import { cell, page, pageWith, row, ruled } from "../pieces.js";

const size = 'cx="2520000" cy="720000"';

/** A text box as Word 2010 and later write it, with the old form behind it for older programs. */
const box = (id: number, content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id}" name="文本框 ${id}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback>${oldBox(id, content)}</mc:Fallback></mc:AlternateContent></w:r>`;

/** A text box as Word 2007 and WPS write it. */
const oldBox = (id: number, content: string): string =>
  `<w:pict><v:shape id="shape${id}" type="#_x0000_t202" style="width:198pt;height:57pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;

/** Text boxes of both kinds: in the body, in a cell, with two paragraphs and a table in them. */
export const boxes: Case = {
  name: "boxes",
  parts: {
    body:
      p("京东旗舰店代运营服务合同") +
      p(r("合同双方如下。"), box(1, p("特别提示：请仔细阅读第三条。") + p("签署即视为已知悉。"))) +
      p("第一条 乙方为甲方提供店铺运营服务。") +
      p("第二条 服务费为每月人民币36,000元。", `<w:r>${oldBox(2, p("含税，税率6%。"))}</w:r>`) +
      ruled(2, row([cell(p("结算日")), cell(p(r("每月15日"), box(3, p("遇节假日顺延。"))))])) +
      p("第三条 逾期付款的，每日按千分之一支付违约金。") +
      p(r("盖章处："), box(4, ruled(1, row([cell(p("甲方盖章"))]), row([cell(p("乙方盖章"))])) + p("2026年12月1日"))) +
      page,
  },
  lines: [
    "京东旗舰店代运营服务合同",
    "合同双方如下。",
    "第一条 乙方为甲方提供店铺运营服务。",
    "第二条 服务费为每月人民币36,000元。",
    ...["结算日", "每月15日"],
    "第三条 逾期付款的，每日按千分之一支付违约金。",
    "盖章处：",
    ...["特别提示：请仔细阅读第三条。", "签署即视为已知悉。"],
    "含税，税率6%。",
    "遇节假日顺延。",
    ...["甲方盖章", "乙方盖章", "2026年12月1日"],
  ],
};

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const header = (words: string): string => part("hdr", p(words));
const footer = part(
  "ftr",
  p(
    "第",
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>',
    "页　共",
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>2</w:t></w:r></w:fldSimple>',
    "页",
  ),
);

/** Two sections with headers of their own, one for the first page, and a footer with page numbers. */
export const headers: Case = {
  name: "headers",
  parts: {
    parts: {
      "word/header1.xml": { type: "header", xml: header("合同编号：QF-2026-118"), id: "h1" },
      "word/header2.xml": { type: "header", xml: header("代运营合同（首页）"), id: "h2" },
      "word/header3.xml": { type: "header", xml: header("附件一　服务清单"), id: "h3" },
      "word/footer1.xml": { type: "footer", xml: footer, id: "f1" },
    },
    body:
      p("代运营合同") +
      p("一、乙方负责店铺的日常运营。") +
      `<w:p><w:pPr>${pageWith('<w:headerReference w:type="first" r:id="h2"/><w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/>').replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")}</w:pPr>${r("二、服务费每月人民币9,000元。")}</w:p>` +
      p("服务清单") +
      p("1. 商品上架；") +
      p("2. 客服接待。") +
      pageWith('<w:headerReference w:type="default" r:id="h3"/>'),
    relationships: `<Relationship Id="web" Type="${office}/hyperlink" Target="https://example.com/" TargetMode="External"/>`,
  },
  lines: [
    "代运营合同",
    "一、乙方负责店铺的日常运营。",
    "二、服务费每月人民币9,000元。",
    "服务清单",
    "1. 商品上架；",
    "2. 客服接待。",
    "代运营合同（首页）",
    "合同编号：QF-2026-118",
    "附件一　服务清单",
    "第1页　共2页",
  ],
  officeLoses: "it drops the header behind one for the first page, and counts the pages itself",
};
