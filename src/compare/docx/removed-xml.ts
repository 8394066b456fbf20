import type { DocxParagraph } from "../../read/docx/model/docx-paragraph.js";
import { child } from "../../read/docx/xml/child.js";
import { children } from "../../read/docx/xml/children.js";
import type { XmlTree } from "../../read/docx/xml/xml-tree.js";
import { pieces } from "../../review/docx/comments/comment-xml.js";
import type { Dialect } from "../../review/docx/edit/dialect.js";
import { runProperties, withoutTracking } from "../../review/docx/edit/run-properties.js";
import { stamped, type Stamp } from "../../review/docx/edit/stamp.js";

/** An element whose look is taken over. */
export interface OldNode {
  readonly tree: XmlTree;
  readonly node: number;
}

/** Writes what only the old version has, as tracked deletions, for the new version's file. */
export interface RemovedWriter {
  /** A paragraph; its end is deleted with it unless it has to stay. */
  readonly paragraph: (text: string, look: DocxParagraph | undefined, endStays: boolean) => string;
  readonly words: (text: string, run: OldNode | undefined) => string;
  readonly row: (cells: readonly string[], look: OldNode | undefined) => string;
  readonly table: (rows: readonly string[], look: OldNode | undefined) => string;
}

/** Properties that belong to one paragraph and not to its look. */
const own = new Set(["w:rPr", "w:sectPr", "w:pPrChange", "w:framePr"]);

/** Properties of cells that hold outside the old table too; spans are kept so that the row has its width. */
const cellLook = new Set(["w:tcW", "w:gridSpan", "w:tcBorders", "w:shd", "w:tcMar", "w:vAlign"]);

export function removedWriter({ element }: Dialect, stamp: Stamp): RemovedWriter {
  const words: RemovedWriter["words"] = (text, run) => {
    const properties = run ? runProperties(run.tree, run.node) : "";
    return text === "" ? "" : element("del", stamped(stamp), element("r", {}, properties + pieces(text, element, "delText")));
  };
  return {
    words,
    paragraph: (text, look, endStays) =>
      element(
        "p",
        {},
        element("pPr", {}, lookOf(look) + (endStays ? "" : element("rPr", {}, element("del", stamped(stamp))))) +
          words(text, speakerOf(look)),
      ),
    row: (cells, look) => {
      const models = look ? children(look.tree, look.node, "w:tc") : [];
      const body = cells.map((cell, at) => element("tc", {}, cellProperties(look?.tree, models[at], element) + cell)).join("");
      return element("tr", {}, element("trPr", {}, element("del", stamped(stamp))) + body);
    },
    table: (rows, look) => {
      const copied = (name: string): string => {
        const found = look && child(look.tree, look.node, name);
        return look && found !== undefined ? withoutTracking(look.tree, found) : element(name.slice(2));
      };
      return element("tbl", {}, copied("w:tblPr") + copied("w:tblGrid") + rows.join(""));
    },
  };
}

function cellProperties(tree: XmlTree | undefined, cell: number | undefined, element: Dialect["element"]): string {
  const properties = tree && child(tree, cell, "w:tcPr");
  if (!tree || properties === undefined) return "";
  const kept = children(tree, properties).filter((node) => cellLook.has(tree.names[node] ?? ""));
  return kept.length === 0 ? "" : element("tcPr", {}, kept.map((node) => withoutTracking(tree, node)).join(""));
}

/** The paragraph's properties without what is its own. */
function lookOf(paragraph: DocxParagraph | undefined): string {
  if (!paragraph) return "";
  const { tree } = paragraph.part;
  const properties = child(tree, paragraph.node, "w:pPr");
  if (properties === undefined) return "";
  const kept = children(tree, properties).filter((at) => !own.has(tree.names[at] ?? "") && !(tree.names[at] ?? "#").startsWith("#"));
  return kept.map((at) => withoutTracking(tree, at)).join("");
}

/** The first run that says something, whose look stands for the paragraph's. */
function speakerOf(paragraph: DocxParagraph | undefined): OldNode | undefined {
  if (!paragraph) return undefined;
  const { tree } = paragraph.part;
  const found = paragraph.segments.find(({ run, text }) => run >= 0 && text.trim() !== "" && tree.names[run] === "w:r");
  return found && { tree, node: found.run };
}
