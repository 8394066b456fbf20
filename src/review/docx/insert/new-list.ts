import { levelOf } from "../../../read/docx/numbering/counters.js";
import { paragraphList, type ParagraphList } from "../../../read/docx/numbering/paragraph-list.js";
import type { DocxModel } from "../../../read/docx/story/docx-model.js";
import type { DocxParagraph } from "../../../read/docx/model/docx-paragraph.js";
import { children } from "../../../read/docx/xml/children.js";
import { dialectAt } from "../edit/dialect.js";
import { order } from "../edit/order.js";
import type { PackageEditor } from "../package/package-editor.js";

/** Where items of a new clause count. */
export interface ItemList {
  readonly id: number;
  readonly level: number;
}

const listOf = ({ properties }: DocxParagraph, { styles, numbering }: DocxModel): ParagraphList | undefined =>
  paragraphList(properties, styles, numbering);

/**
 * A list that starts again at its first number, for items like `item` under a heading like `heading`; undefined when the
 * items count anew by themselves because they are a lower level of the heading's own list, or are not numbered by Word.
 */
export function newList(
  editor: PackageEditor,
  model: DocxModel,
  heading: DocxParagraph,
  item: DocxParagraph,
  nextId: () => number,
): ItemList | undefined {
  const [above, below] = [listOf(heading, model), listOf(item, model)];
  if (!below || (above?.definition.id === below.definition.id && above.level < below.level)) return undefined;
  const link = [...model.package.main.relationships.values()].find(({ type, part }) => type === "numbering" && part !== undefined);
  const part = link?.part === undefined ? undefined : model.package.part(link.part);
  if (!part?.ok) return undefined;
  const { tree } = part.value;
  const last = children(tree, 0, "w:num").at(-1);
  if (last === undefined) return undefined;
  const { element } = dialectAt(tree, last);
  const id = nextId();
  const start = levelOf(below, below.level)?.start ?? 1;
  const again = element("lvlOverride", { ilvl: below.level }, element("startOverride", { val: start }));
  const xml = element("num", { numId: id }, element("abstractNumId", { val: below.list.definition }) + again);
  editor.part(part.value).put(tree.ends[last] ?? 0, order.close, xml);
  return { id, level: below.level };
}
