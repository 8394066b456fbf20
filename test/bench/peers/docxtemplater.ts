import { writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { linesOf } from "./lines.ts";

/** The same contract through docxtemplater: a template with one loop over paragraphs. */
const [, , input = "", output = ""] = process.argv;
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const zip = new PizZip();
zip.file(
  "[Content_Types].xml",
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
zip.file(
  "_rels/.rels",
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
zip.file(
  "word/document.xml",
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph("{#lines}")}${paragraph("{text}")}${paragraph("{/lines}")}</w:body></w:document>`,
);
const document = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true });
document.render({ lines: linesOf(input) });
writeFileSync(output, document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
