import type { IParagraphStyleOptions, IStylesOptions } from "docx";
import { contentsEntry } from "./contents-entry.js";
import { fonts } from "./fonts.js";
import { lookOf, looks } from "./looks.js";
import type { Look } from "./look.js";

/** The file's styles, for a table of contents with so many lines; kinsoku, hanging punctuation and space between scripts are Word's defaults and stay on. */
export function styles(contentsLines: number): IStylesOptions {
  const black = { run: { font: fonts.hei, color: "000000", italics: false } };
  return {
    default: {
      document: { run: { font: fonts.song, size: 24, language: { value: "en-US", eastAsia: "zh-CN" } } },
      heading3: black,
      heading4: black,
      heading5: black,
      heading6: black,
      hyperlink: { run: { color: "000000", underline: { type: "none" } } },
    },
    paragraphStyles: Object.values(looks).map((look) => style(look === looks.contentsEntry ? contentsEntry(contentsLines) : look)),
  };
}

function style(look: Look): IParagraphStyleOptions {
  const normal = look.id === lookOf("normal").id;
  return {
    id: look.id,
    name: look.name,
    ...(normal ? {} : { basedOn: "Normal", next: next(look) }),
    quickFormat: true,
    run: { font: fonts[look.font], size: look.size / 10 },
    paragraph: {
      alignment: look.align,
      spacing: { before: look.before ?? 0, after: look.after ?? 0, line: look.line, lineRule: look.grows ? "auto" : "exact" },
      ...(normal ? {} : { indent: indent(look) }),
      ...(look.keepNext ? { keepNext: true } : {}),
      ...(look.outline === undefined ? {} : { outlineLevel: look.outline }),
      ...(look.numbered ? { numbering: { reference: look.numbered.list, level: look.numbered.level } } : {}),
    },
  };
}

function indent({ left = 0, hanging, firstChars, size }: Look): {
  left: number;
  hanging?: number;
  firstLine?: number;
  firstLineChars?: number;
} {
  if (hanging !== undefined) return { left, hanging };
  if (firstChars !== undefined) return { left, firstLine: (size * firstChars) / 100, firstLineChars: firstChars };
  return { left };
}

/** After a heading, Enter goes on with running text; after anything else, with more of the same. */
const next = (look: Look): string => (look.keepNext ? looks.bodyText.id : look.id);
