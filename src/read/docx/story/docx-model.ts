import type { DocxStory } from "../model/docx-story.js";
import type { Field } from "../model/field.js";
import type { Numbering } from "../numbering/numbering.js";
import type { DocxPackage } from "../package/docx-package.js";
import type { DocxPart } from "../package/docx-part.js";
import type { Styles } from "../styles/read-styles.js";
import type { XmlTree } from "../xml/xml-tree.js";

/** Everything that was read of a Word file, before a view is chosen. */
export interface DocxModel {
  readonly package: DocxPackage;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly settings: DocxPart | undefined;
  /** The body, its text boxes, headers and footers, notes, comments: as they lie in the parts, not in reading order. */
  readonly stories: readonly DocxStory[];
  readonly fields: readonly Field[];
  /** Of every part that was read: those of the stories, the styles and the lists. */
  readonly trees: readonly XmlTree[];
}
