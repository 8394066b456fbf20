import type { ParagraphProperties } from "./paragraph-properties.js";

/** One style of the document. What it says about paragraphs is read the same way as in a paragraph itself. */
export interface Style extends Omit<ParagraphProperties, "style"> {
  readonly id: string;
  /** As Word names it inside, such as `heading 1`, whatever language its menus speak. */
  readonly name: string;
  readonly type: string;
  readonly basedOn?: string;
  readonly isDefault: boolean;
  /** Whether it hides text; styles that are based on one another toggle this. */
  readonly vanish?: boolean;
}
