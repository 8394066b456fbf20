import { contract } from "./contract.js";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const p = (text: string, look = "Standard"): string => `<text:p text:style-name="${look}">${escaped(text)}</text:p>`;

/** A document of LibreOffice Writer; `columns` parts its section. */
const document = (body: string, columns: number, header: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt" style:font-name-asian="Noto Serif CJK SC" style:font-size-asian="11pt" fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/></office:styles>
<office:automatic-styles><style:style style:name="cols" style:family="section"><style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>${p(header)}</style:header><style:footer><text:p>第 <text:page-number>1</text:page-number> 页　共 <text:page-count>2</text:page-count> 页</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><text:section text:style-name="cols" text:name="body">${body}</text:section></office:text></office:body></office:document>`;

/** The rows of the table on the second print. */
export const fees: readonly (readonly string[])[] = [
  ["服务项目", "计价方式", "单价"],
  ["直播", "按场，每场4小时", "1,200元"],
  ["短视频制作", "按条", "350元"],
  ["详情页设计", "按款，含主图五张与详情页一套，修改不超过三次", "800元"],
  ["客户服务", "按月", "6,000元"],
];

const table = `<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows>${tableRow(fees[0] ?? [])}</table:table-header-rows>${fees.slice(1).map(tableRow).join("")}</table:table>`;

function tableRow(cells: readonly string[]): string {
  return `<table:table-row>${cells.map((words) => `<table:table-cell table:style-name="cell">${p(words)}</table:table-cell>`).join("")}</table:table-row>`;
}

/** What LibreOffice prints to PDF: the contract over two pages, and in two columns with a table of fees behind it. */
export const prints: Readonly<Record<string, string>> = {
  "contract-printed.fodt": document(contract.map((line) => p(line)).join(""), 1, "澜竹家居　机密文件"),
  "contract-columns.fodt": document(contract.map((line) => p(line)).join(""), 2, "澜竹家居　机密文件"),
  "contract-fees.fodt": document(
    contract
      .slice(0, 20)
      .map((line) => p(line))
      .join("") +
      table +
      p("以上价格均含税。"),
    1,
    "澜竹家居　报价",
  ),
};
