import type { DocxPackage } from "../../../read/docx/package/docx-package.js";
import { attribute } from "../../../read/docx/xml/attribute.js";
import { child } from "../../../read/docx/xml/child.js";
import { children } from "../../../read/docx/xml/children.js";

/** The ids under which a document has Word's own styles for comments; most have none before their first comment. */
export interface CommentStyles {
  readonly text?: string;
  readonly reference?: string;
}

export function commentStyles(source: DocxPackage): CommentStyles {
  const link = [...source.main.relationships.values()].find(({ type, part }) => type === "styles" && part !== undefined);
  const part = link?.part === undefined ? undefined : source.part(link.part);
  if (!part?.ok) return {};
  const { tree } = part.value;
  const named = (wanted: string): string | undefined => {
    const found = children(tree, 0, "w:style").find((style) => {
      const name = child(tree, style, "w:name");
      return name !== undefined && attribute(tree, name, "w:val")?.toLowerCase() === wanted;
    });
    return found === undefined ? undefined : attribute(tree, found, "w:styleId");
  };
  const [text, reference] = [named("annotation text"), named("annotation reference")];
  return { ...(text !== undefined && { text }), ...(reference !== undefined && { reference }) };
}
