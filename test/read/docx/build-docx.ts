import { buildZip, type ZipFile } from "../zip/build-zip.js";

/** A Word file for a test: XML fragments around which the package is built. */
export interface DocxParts {
  /** What `w:body` holds. */
  readonly body: string;
  /** What `w:styles` holds. */
  readonly styles?: string;
  /** What `w:numbering` holds. */
  readonly numbering?: string;
  /** Whole parts by name, such as `word/header1.xml`, with the last step of their relationship type. */
  readonly parts?: Readonly<Record<string, { readonly type: string; readonly xml: string; readonly id?: string }>>;
  /** Further relationships of the main part, as XML. */
  readonly relationships?: string;
  /** Further files of the archive. */
  readonly files?: readonly ZipFile[];
  /** Stores the main part unpacked, so that the gate for archives lets it through whatever it holds. */
  readonly stored?: boolean;
  /** Changes the main part as a whole, such as its prefix or encoding. */
  readonly main?: (xml: string) => string | Uint8Array;
  /** Writes all parts in the strict variant of the standard. */
  readonly strict?: boolean;
  readonly mainName?: string;
  readonly mainType?: string;
}

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(" ");

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part's XML with the usual namespaces on its root. */
export const part = (root: string, content: string): string => `${head}<w:${root} ${namespaces}>${content}</w:${root}>`;

/** The bytes of the Word file. */
export function buildDocx(given: DocxParts | string): Uint8Array {
  const parts = typeof given === "string" ? { body: given } : given;
  const name = parts.mainName ?? "word/document.xml";
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const xml = part("document", `<w:body>${parts.body}</w:body>`);
  const extra = Object.entries({
    ...(parts.styles !== undefined && { "word/styles.xml": { type: "styles", xml: part("styles", parts.styles) } }),
    ...(parts.numbering !== undefined && { "word/numbering.xml": { type: "numbering", xml: part("numbering", parts.numbering) } }),
    ...parts.parts,
  });
  const links = extra.map(
    ([target, { type, ...rest }], index) =>
      `<Relationship Id="${"id" in rest ? String(rest.id) : `p${index}`}" Type="${office}/${type}" Target="/${target}"/>`,
  );
  const zip = (zipped: readonly ZipFile[]): Uint8Array => buildZip(parts.strict ? zipped.map(inStrict) : zipped);
  return zip([
    {
      name: "[Content_Types].xml",
      data: contentTypes(
        name,
        parts.mainType ?? "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        extra.map(([target, { type }]) => [target, type]),
      ),
    },
    { name: "_rels/.rels", data: relationships(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="${name}"/>`) },
    { name, data: parts.main ? parts.main(xml) : xml, method: parts.stored ? 0 : 8 },
    { name: `${folder}_rels/${name.slice(folder.length)}.rels`, data: relationships(links.join("") + (parts.relationships ?? "")) },
    ...extra.map(([target, { xml: data }]) => ({ name: target, data })),
    ...(parts.files ?? []),
  ]);
}

const inStrict = (file: ZipFile): ZipFile =>
  typeof file.data !== "string"
    ? file
    : {
        ...file,
        data: file.data
          .replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
          .replaceAll(office, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      };

export const relationships = (content: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

/** Parts that Word knows by a type of their own; what else there is counts as plain XML. */
const typed = new Set(["styles", "numbering", "settings", "header", "footer", "footnotes", "endnotes", "comments"]);

const contentTypes = (main: string, type: string, extra: readonly (readonly [string, string])[]): string =>
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/${main}" ContentType="${type}"/>` +
  extra
    .filter(([, kind]) => typed.has(kind))
    .map(
      ([name, kind]) =>
        `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
    )
    .join("") +
  "</Types>";

/** A paragraph of plain runs; what begins with `<` is taken as XML. */
export const p = (...content: readonly string[]): string =>
  `<w:p>${content.map((piece) => (piece.startsWith("<") ? piece : r(piece))).join("")}</w:p>`;

/** A run of text. */
export const r = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A numbered paragraph. */
export const numbered = (text: string, numId: number, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>${r(text)}</w:p>`;

/** A table of rows of cells; a cell is text or block XML. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith("<") ? cell : p(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

/** A tracked change around runs. */
export const change = (kind: "ins" | "del" | "moveFrom" | "moveTo", content: string, author = "张三"): string =>
  `<w:${kind} w:id="1" w:author="${author}" w:date="2026-01-02T03:04:05Z">${kind === "del" || kind === "moveFrom" ? content.replaceAll("w:t>", "w:delText>").replaceAll("<w:t ", "<w:delText ") : content}</w:${kind}>`;

/** A list level. */
export const level = (ilvl: number, format: string, text: string, more = "", start = 1): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;

/** A list definition and, under the same number, a list of it. */
export const definition = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join("")}</w:abstractNum>`;

export const list = (id: number, definitionId: number, overrides = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;
