import { Bookmark, Paragraph, type IParagraphOptions, type ParagraphChild } from "docx";
import type { FlowParagraph } from "../flow/flow.js";
import { lookOf } from "../look/looks.js";
import { listLevel } from "../number/lists.js";
import type { Canvas } from "./canvas.js";
import { picture } from "./picture.js";
import { pieces } from "./pieces.js";

/** One paragraph; `listed` is its place in the table of contents. Only what differs from its style is said on it. */
export function paragraph(item: FlowParagraph, canvas: Canvas, listed?: string): Paragraph {
  const names = item.ids
    .map((id) => canvas.bookmarks.get(id))
    .concat(listed, item.marks)
    .filter((name) => name !== undefined);
  const content: ParagraphChild[] = item.picture === undefined ? pieces(item.pieces, canvas) : [picture(item.picture)];
  const children = names.reduce<ParagraphChild[]>((inner, id) => [new Bookmark({ id, children: inner })], content);
  return new Paragraph({ ...properties(item), children });
}

function properties(item: FlowParagraph): IParagraphOptions {
  const look = lookOf(item.look);
  return {
    style: look.id,
    ...numbering(item),
    ...(item.left === undefined ? {} : { indent: { left: item.left, firstLine: 0, firstLineChars: 0 } }),
    ...(look.hangs === false ? { overflowPunctuation: false } : {}),
    ...(item.align === undefined ? {} : { alignment: item.align }),
    ...(item.before === undefined && item.after === undefined ? {} : { spacing: spacing(item) }),
    ...(item.keepNext && !look.keepNext ? { keepNext: true } : {}),
    ...(item.pageBreak ? { pageBreakBefore: true } : {}),
  };
}

/** The style numbers the paragraph where it can; a number of its own is said only for another level or a list that starts again. */
function numbering({ look, number }: FlowParagraph): IParagraphOptions {
  const tied = lookOf(look).numbered;
  if (number === undefined) return tied ? { numbering: false, indent: { left: 0, hanging: 0 } } : {};
  if (number.instance === 0 && tied?.list === number.list && tied.level === number.level) return {};
  const { left, hanging } = listLevel(number.list, number.level);
  return { numbering: { reference: number.list, level: number.level, instance: number.instance }, indent: { left, hanging } };
}

const spacing = ({ before, after }: FlowParagraph) => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});
