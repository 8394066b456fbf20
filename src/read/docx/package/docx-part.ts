import type { XmlText } from "../xml/decode-xml.js";
import type { XmlTree } from "../xml/xml-tree.js";
import type { Relationship } from "./relationship.js";

/** A part of the document whose XML was read. Its name is spelled as in the archive. */
export interface DocxPart extends XmlText {
  readonly name: string;
  readonly tree: XmlTree;
  /** By their ids. */
  readonly relationships: ReadonlyMap<string, Relationship>;
}
