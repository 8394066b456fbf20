import { say } from "../../../base/bilingual.js";
import type { Problem } from "../../../base/problem.js";
import { fail, ok, type Result } from "../../../base/result.js";
import type { DocxStory, StoryKind } from "../model/docx-story.js";
import type { Field } from "../model/field.js";
import { readNumbering } from "../numbering/read-numbering.js";
import type { DocxPackage } from "../package/docx-package.js";
import type { DocxPart } from "../package/docx-part.js";
import { readStyles } from "../styles/read-styles.js";
import { attribute } from "../xml/attribute.js";
import { child } from "../xml/child.js";
import type { DocxModel } from "./docx-model.js";
import { StoryReader, type DocumentCount } from "./story-reader.js";

/** A 300-page document has about 6,000. */
const MOST_PARAGRAPHS = 200_000;

const notes = { "w:footnote": "footnote", "w:endnote": "endnote", "w:comment": "comment" } as const;

/** Reads the body and every part that belongs to it. Fails with all damaged parts at once. */
export function readModel(opened: DocxPackage): Result<DocxModel> {
  const problems = new Set<Problem>();
  const linked = (type: string): DocxPart | undefined => {
    const link = [...opened.main.relationships.values()].find((found) => found.type === type && found.part !== undefined);
    return link && reached(link.part);
  };
  const reached = (name: string | undefined): DocxPart | undefined => {
    const part = name === undefined ? undefined : opened.part(name);
    if (part && !part.ok) for (const problem of part.problems) problems.add(problem);
    return part?.ok ? part.value : undefined;
  };
  const [stylesTree, numberingTree] = [linked("styles")?.tree, linked("numbering")?.tree];
  const styles = readStyles(stylesTree);
  const numbering = readNumbering(numberingTree);
  const settings = linked("settings");
  const parts = new Set<DocxPart>();
  const stories: DocxStory[] = [];
  const fields: Field[] = [];
  const count: DocumentCount = { tables: 0, groups: 0 };
  const read = (part: DocxPart | undefined, into: (reader: StoryReader) => void): void => {
    if (!part || parts.has(part)) return;
    parts.add(part);
    const reader = new StoryReader(part, styles, count);
    into(reader);
    stories.push(...reader.stories);
    fields.push(...reader.fields);
  };
  const { main } = opened;
  const paragraphs = main.tree.names.reduce((sum, name) => (name === "w:p" ? sum + 1 : sum), 0);
  if (paragraphs > MOST_PARAGRAPHS) return fail(tooLong(main.name, paragraphs));
  read(main, (reader) => reader.read("body", child(main.tree, 0, "w:body") ?? 0));
  for (const type of ["footnotes", "endnotes", "comments"]) {
    const part = linked(type);
    read(part, (reader) => part && readNotes(part, reader));
  }
  for (const { kind, id } of frames(main)) {
    const part = reached(main.relationships.get(id)?.part);
    read(part, (reader) => reader.read(kind, 0));
  }
  const trees = [...[...parts].map(({ tree }) => tree), stylesTree, numberingTree].filter((tree) => tree !== undefined);
  return problems.size > 0 ? fail(...problems) : ok({ package: opened, styles, numbering, settings, stories, fields, trees });
}

/** Each note or comment is a story; separators between text and notes are none. */
function readNotes({ tree }: DocxPart, reader: StoryReader): void {
  for (let node = 1; node < tree.names.length; node = tree.after[node] ?? Infinity) {
    const kind = Object.entries(notes).find(([name]) => name === tree.names[node])?.[1];
    const type = attribute(tree, node, "w:type") ?? "normal";
    if (kind && type === "normal") reader.read(kind, node, attribute(tree, node, "w:id") ?? "");
  }
}

/** The headers and footers that sections name, headers first, in the order of the sections. */
function frames({ tree }: DocxPart): { kind: StoryKind; id: string }[] {
  const found: { kind: StoryKind; id: string }[] = [];
  for (const [name, kind] of [
    ["w:headerReference", "header"],
    ["w:footerReference", "footer"],
  ] as const)
    tree.names.forEach((given, node) => {
      if (given === name) found.push({ kind, id: attribute(tree, node, "r:id") ?? "" });
    });
  return found;
}

const tooLong = (at: string, paragraphs: number): Problem => ({
  at,
  seen: say(`文档有 ${paragraphs} 段`, `the document has ${paragraphs} paragraphs`),
  expected: say(`不超过 ${MOST_PARAGRAPHS} 段`, `${MOST_PARAGRAPHS} at most`),
  hint: say("请将文档拆分后重试", "Split the document and retry"),
});
