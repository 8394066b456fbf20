import { viewBit, type DocxView } from "../model/docx-view.js";
import type { DocxStory } from "../model/docx-story.js";

/**
 * The stories of a view as they are read: the body, its text boxes, the notes in the order of their references, then
 * headers and footers that say anything, the same words once. Comments are no text of the document.
 */
export function readingOrder(stories: readonly DocxStory[], view: DocxView): DocxStory[] {
  const bit = viewBit[view];
  const ofKind = (...kinds: readonly DocxStory["kind"][]): DocxStory[] => stories.filter(({ kind }) => kinds.includes(kind));
  const texts = ofKind("body", "textbox");
  const notes = new Map<string, DocxStory[]>();
  for (const story of ofKind("footnote", "endnote")) {
    const key = `${story.kind} ${story.id ?? ""}`;
    const known = notes.get(key);
    if (known) known.push(story);
    else notes.set(key, [story]);
  }
  const referenced = new Set<DocxStory>();
  for (const { paragraphs } of texts)
    for (const { segments } of paragraphs)
      for (const { note, views } of segments)
        if (note && views & bit) for (const story of notes.get(`${note.kind} ${note.id}`) ?? []) referenced.add(story);
  const byKind = (wanted: DocxStory["kind"]): DocxStory[] => [...referenced].filter(({ kind }) => kind === wanted);
  return [...texts, ...byKind("footnote"), ...byKind("endnote"), ...once(ofKind("header"), bit), ...once(ofKind("footer"), bit)];
}

function once(stories: readonly DocxStory[], bit: number): DocxStory[] {
  const seen = new Set([""]);
  return stories.filter((story) => {
    const words = wordsOf(story, bit);
    const fresh = !seen.has(words);
    seen.add(words);
    return fresh;
  });
}

const wordsOf = ({ paragraphs }: DocxStory, bit: number): string =>
  paragraphs
    .map(({ segments }) => segments.map(({ views, text }) => (views & bit ? text : "")).join(""))
    .join("\n")
    .trim();
