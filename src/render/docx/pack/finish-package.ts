import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { DocxOptions } from "../docx-options.js";
import { corePart } from "./core-part.js";
import { customXmlContentType, customXmlParts, customXmlRelationship } from "./custom-xml-parts.js";
import { metafileContentType, metafiles } from "./name-metafiles.js";
import { renumberBookmarks } from "./renumber-bookmarks.js";
import { renumberPictures } from "./renumber-pictures.js";
import { settingsPart } from "./settings-part.js";

/** Makes the zip depend on its input alone: fixed dates and ids, our settings, and the custom XML that the package cannot add. */
export function finishPackage(packed: Uint8Array, options: DocxOptions): Uint8Array {
  const custom = options.customXml ?? [];
  const numbers = custom.map((_, index) => index + 1);
  const edits: Readonly<Record<string, (xml: string) => string>> = {
    "[Content_Types].xml": (xml) => xml.replace("</Types>", `${metafileContentType}${numbers.map(customXmlContentType).join("")}</Types>`),
    "docProps/core.xml": () => corePart(options),
    "word/settings.xml": () => settingsPart,
    "word/document.xml": (xml) => renumberPictures(renumberBookmarks(xml)),
    "word/numbering.xml": (xml) => xml.replaceAll('w:val="hybridMultilevel"', 'w:val="multilevel"').replaceAll(' w:tentative="1"', ""),
    "word/_rels/document.xml.rels": (xml) =>
      xml.replace("</Relationships>", `${numbers.map(customXmlRelationship).join("")}</Relationships>`),
  };
  const unpacked = new Map(Object.entries(unzipSync(packed)));
  const renamed = metafiles(unpacked);
  const parts = new Map<string, Uint8Array>([["[Content_Types].xml", new Uint8Array()]]);
  for (const [path, bytes] of unpacked) {
    const edit = edits[path];
    const links = path === "word/_rels/document.xml.rels" ? renamed : new Map<string, string>();
    const edited = edit ? strToU8(retarget(edit(strFromU8(bytes)), links)) : bytes;
    parts.set(renamed.get(path) ?? path, edited);
  }
  for (const [index, item] of custom.entries()) for (const [path, xml] of customXmlParts(item, index + 1)) parts.set(path, strToU8(xml));
  const mtime = zipDate(options.created);
  const entries: Zippable = {};
  for (const [path, bytes] of parts) entries[path] = [bytes, { mtime, level: 6 }];
  return zipSync(entries);
}

/** Relationships follow the parts that were renamed. */
function retarget(xml: string, renamed: ReadonlyMap<string, string>): string {
  let edited = xml;
  for (const [from, to] of renamed)
    edited = edited.replace(`Target="${from.slice("word/".length)}"`, `Target="${to.slice("word/".length)}"`);
  return edited;
}

/** Noon of the day, read as local time: the zip then shows the same digits in every time zone. */
function zipDate(created: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u.exec(created)?.[1];
  if (day === undefined)
    throw new Error(`saw the date ${created}, expected ISO 8601 with time and zone; write it like 2026-11-22T09:00:00Z`);
  return `${day}T12:00:00`;
}
