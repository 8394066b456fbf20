/** How the paragraphs of a test document are set; lengths as OpenDocument writes them. */
export interface Setting {
  readonly paragraph: string;
  readonly size?: string;
  readonly columns?: number;
  readonly header?: string;
  readonly footer?: boolean;
}

const namespaces = [
  ["office", "office"],
  ["style", "style"],
  ["text", "text"],
  ["table", "table"],
  ["fo", "xsl-fo-compatible"],
  ["svg", "svg-compatible"],
].map(([prefix = "", name = ""]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraph = (style: string, text: string): string => `<text:p text:style-name="${style}">${escape(text)}</text:p>`;

/** A text document with a title, paragraphs and, after them, a table whose first row is its header. */
export function openDocument(
  title: string,
  lines: readonly string[],
  setting: Setting,
  table: readonly (readonly string[])[] = [],
): string {
  const size = setting.size ?? "12pt";
  const text = paragraph("Title", title) + lines.map((line) => paragraph("Body", line)).join("");
  const columns = `<text:section text:style-name="Columns" text:name="columns">${text}</text:section>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces.join(" ")} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Song" svg:font-family="'Noto Serif CJK SC'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Song" style:font-name-asian="Song" fo:font-size="${size}" style:font-size-asian="${size}" fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="CN"/></style:default-style></office:styles>
<office:automatic-styles>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="18pt" style:font-size-asian="18pt"/></style:style>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties ${setting.paragraph}/></style:style>
<style:style style:name="Margin" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
<style:style style:name="Cell" style:family="paragraph"/>
<style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>
<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="${String(setting.columns ?? 1)}" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="2.5cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">${margins(setting)}</style:master-page></office:master-styles>
<office:body><office:text>${setting.columns ? columns : text}${ruled(table)}</office:text></office:body></office:document>`;
}

function margins({ header, footer }: Setting): string {
  const number = `<text:p text:style-name="Margin">第 <text:page-number/> 页 共 <text:page-count/> 页</text:p>`;
  return (
    (header ? `<style:header>${paragraph("Margin", header)}</style:header>` : "") + (footer ? `<style:footer>${number}</style:footer>` : "")
  );
}

function ruled([head, ...rows]: readonly (readonly string[])[]): string {
  if (!head) return "";
  const cell = (text: string): string =>
    `<table:table-cell table:style-name="Ruled" office:value-type="string">${paragraph("Cell", text)}</table:table-cell>`;
  const row = (cells: readonly string[]): string => `<table:table-row>${cells.map(cell).join("")}</table:table-row>`;
  return `<table:table table:name="Prices"><table:table-column table:number-columns-repeated="${String(head.length)}"/><table:table-header-rows>${row(head)}</table:table-header-rows>${rows.map(row).join("")}</table:table>${paragraph("Body", "（以下无正文）")}`;
}
