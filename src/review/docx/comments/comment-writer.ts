import type { DocxModel } from "../../../read/docx/story/docx-model.js";
import type { CommentLine } from "../../comment-words.js";
import { dialect, dialectAt, type Dialect } from "../edit/dialect.js";
import { order } from "../edit/order.js";
import type { Stamp } from "../edit/stamp.js";
import type { PackageEditor } from "../package/package-editor.js";
import { commentStyles, type CommentStyles } from "./comment-styles.js";
import { commentXml } from "./comment-xml.js";

const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** The mark-up that ties a comment to its words. */
export interface CommentAnchors {
  readonly start: string;
  readonly end: string;
  /** The run that belongs right behind the end. */
  readonly reference: string;
}

/** Collects comments and adds them to the document's own, or to a new comments part. */
export class CommentWriter {
  readonly #model: DocxModel;
  readonly #styles: CommentStyles;
  readonly #stamp: Stamp;
  readonly #comments: { readonly id: number; readonly lines: readonly CommentLine[] }[] = [];

  constructor(model: DocxModel, stamp: Stamp) {
    this.#model = model;
    this.#stamp = stamp;
    this.#styles = commentStyles(model.package);
  }

  get count(): number {
    return this.#comments.length;
  }

  /** Adds a comment and returns what ties it to the text, in the dialect of the part that holds the text. */
  add(lines: readonly CommentLine[], write: Dialect): CommentAnchors {
    const { take, ...anchors } = this.prepare(write);
    take(lines);
    return anchors;
  }

  /** What ties a comment to the text before it is certain that there will be one; `take` adds it. */
  prepare({ element }: Dialect): CommentAnchors & { readonly take: (lines: readonly CommentLine[]) => void } {
    const id = this.#stamp.freshId();
    const { reference } = this.#styles;
    const properties = reference === undefined ? "" : element("rPr", {}, element("rStyle", { val: reference }));
    return {
      start: element("commentRangeStart", { id }),
      end: element("commentRangeEnd", { id }),
      reference: element("r", {}, properties + element("commentReference", { id })),
      take: (lines) => void this.#comments.push({ id, lines }),
    };
  }

  finish(editor: PackageEditor): void {
    if (this.#comments.length === 0) return;
    const { main } = this.#model.package;
    const link = [...main.relationships.values()].find(({ type, part }) => type === "comments" && part !== undefined);
    const known = link?.part === undefined ? undefined : this.#model.package.part(link.part);
    if (known?.ok) {
      const { tree } = known.value;
      const closing = tree.xml.lastIndexOf("<", (tree.ends[0] ?? 0) - 1);
      editor.part(known.value).inside(0, closing, order.close, this.#xml(dialectAt(tree, 0)));
      return;
    }
    const { strict } = dialectAt(main.tree, 0);
    const own = dialect("w", strict, false);
    const root = dialect("w", strict, true);
    editor.add({ type: "comments", contentType, xml: root.open("comments") + this.#xml(own) + root.close("comments") });
  }

  #xml = (write: Dialect): string =>
    this.#comments.map(({ id, lines }) => commentXml(id, lines, this.#styles, write, this.#stamp)).join("");
}
