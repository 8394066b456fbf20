import { InternalHyperlink, TextRun, type ParagraphChild } from "docx";
import type { Piece } from "../flow/flow.js";
import type { Canvas } from "./canvas.js";
import { field } from "./field.js";
import { text } from "./text.js";

/** Runs; a reference to a numbered place becomes a REF field (`\n`: that place's own number alone, `\h`: a link). */
export function pieces(list: readonly Piece[], { bookmarks }: Canvas): ParagraphChild[] {
  return list.flatMap(({ text: value, strong, reference }): ParagraphChild[] => {
    if (reference === undefined) return [new TextRun(text(value, { strong }))];
    const anchor = bookmarks.get(reference.id);
    if (anchor === undefined) throw new Error(`no paragraph carries the id ${reference.id}`);
    if (reference.numbered) return field(`REF ${anchor} \\n \\h`, value);
    return [new InternalHyperlink({ anchor, children: [new TextRun(text(value))] })];
  });
}
