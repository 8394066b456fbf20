import type { Result } from "../../../base/result.js";
import type { ZipPackage } from "../../zip/zip-package.js";
import type { DocxPart } from "./docx-part.js";
import type { ContentTypes } from "./read-content-types.js";
import type { Relationship } from "./relationship.js";

/** An opened Word package: the archive, and the parts that were asked for so far. */
export interface DocxPackage {
  readonly zip: ZipPackage;
  readonly contentTypes: ContentTypes;
  /** The part that holds the body, usually `word/document.xml`. */
  readonly main: DocxPart;
  /** Parses a part once; undefined when the archive has none of that name. */
  readonly part: (name: string) => Result<DocxPart> | undefined;
  /** Every relationship of every part, each with the name of the part it belongs to. */
  readonly relationships: readonly { readonly source: string; readonly relationship: Relationship }[];
}
