import type { CustomXml } from "../docx-options.js";
import { escapeXml } from "./escape-xml.js";
import { guid } from "./guid.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';

/** The package parts of the `number`-th custom XML (from 1): the data, its properties, and the link between them. */
export function customXmlParts({ name, xml }: CustomXml, number: number): ReadonlyMap<string, string> {
  const properties = `<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${guid(name)}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(name)}"/></ds:schemaRefs></ds:datastoreItem>`;
  const link = `<Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps${number}.xml"/>`;
  return new Map([
    [`customXml/item${number}.xml`, xml],
    [`customXml/itemProps${number}.xml`, declaration + properties],
    [
      `customXml/_rels/item${number}.xml.rels`,
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link}</Relationships>`,
    ],
  ]);
}

/** The document's relationship to that part. */
export const customXmlRelationship = (number: number): string =>
  `<Relationship Id="rIdCustomXml${number}" Type="${office}/relationships/customXml" Target="../customXml/item${number}.xml"/>`;

/** The content type of that part's properties. */
export const customXmlContentType = (number: number): string =>
  `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
