import { shownSigns } from "../../shown-signs.js";
import type { SymbolFont } from "../../symbol-font.js";
import type { Anchor } from "../model/anchor.js";
import type { Segment } from "../model/segment.js";
import { revisionKinds } from "../model/revision.js";
import type { DocxPart } from "../package/docx-part.js";
import { isHidden } from "../styles/is-hidden.js";
import type { Styles } from "../styles/read-styles.js";
import { alternative } from "../xml/alternative.js";
import { attribute } from "../xml/attribute.js";
import { child } from "../xml/child.js";
import type { RawCharacters } from "../xml/raw-characters.js";
import { toggle } from "../xml/toggle.js";
import type { FieldTracker } from "./field-tracker.js";
import { readControl } from "./read-control.js";
import { readLink } from "./read-link.js";
import { runSymbols } from "./run-symbols.js";
import type { Surroundings } from "./surroundings.js";
import { symbol } from "./symbol.js";
import { textPieces } from "./text-pieces.js";
import { underRevision } from "./under-revision.js";

interface Run {
  readonly node: number;
  readonly hidden: boolean;
  readonly symbols?: SymbolFont | undefined;
}

const noRun: Run = { node: -1, hidden: false };

/** Elements whose contents are never text of the paragraph. */
const skipped = new Set([
  "w:pPr",
  "w:rPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:smartTagPr",
  "w:customXmlPr",
  "w:rubyPr",
  "w:rt",
  "m:ctrlPr",
  "mc:Fallback",
]);

/** Reads what one `w:p` holds. Elements that it does not know are looked through, so that no wrapper hides text. */
export class ParagraphReader {
  readonly segments: Segment[] = [];
  readonly anchors: Anchor[] = [];
  readonly #part: DocxPart;
  readonly #styles: Styles;
  readonly #style: string | undefined;
  readonly #fields: FieldTracker;
  readonly #textBox: (node: number, around: Surroundings) => void;

  constructor(
    part: DocxPart,
    styles: Styles,
    style: string | undefined,
    fields: FieldTracker,
    textBox: (node: number, around: Surroundings) => void,
  ) {
    this.#part = part;
    this.#styles = styles;
    this.#style = style;
    this.#fields = fields;
    this.#textBox = textBox;
  }

  read(node: number, around: Surroundings, run = noRun): void {
    const { after } = this.#part.tree;
    const end = after[node] ?? 0;
    for (let at = node + 1; at < end; at = after[at] ?? end) this.#element(at, around, run);
  }

  #element(node: number, around: Surroundings, run: Run): void {
    const { tree } = this.#part;
    const name = tree.names[node] ?? "";
    if (revisionKinds.has(name)) {
      this.read(node, underRevision(tree, node, around), run);
      return;
    }
    switch (name) {
      case "w:r":
      case "m:r": {
        const properties = child(tree, node, "w:rPr");
        const hidden = isHidden(tree, properties, this.#style, this.#styles);
        this.read(node, around, { node, hidden, symbols: runSymbols(tree, properties) });
        return;
      }
      case "w:t":
      case "w:delText":
      case "m:t":
        for (const piece of textPieces(tree, node)) if (piece.text !== "") this.#text(name === "m:t" ? "math" : "text", piece, around, run);
        return;
      case "w:tab":
      case "w:ptab": {
        this.#sign(node, "tab", "\t", around, run);
        return;
      }
      case "w:cr": {
        this.#sign(node, "break", "\n", around, run);
        return;
      }
      case "w:br": {
        this.#sign(node, ["page", "column"].includes(attribute(tree, node, "w:type") ?? "") ? "page" : "break", "\n", around, run);
        return;
      }
      case "w:noBreakHyphen": {
        this.#sign(node, "hyphen", "-", around, run);
        return;
      }
      case "w:sym": {
        this.#sign(node, "symbol", symbol(attribute(tree, node, "w:font") ?? "", attribute(tree, node, "w:char") ?? ""), around, run);
        return;
      }
      case "w:fldChar": {
        this.#fieldChar(node, around, run);
        return;
      }
      case "w:instrText":
      case "w:delInstrText": {
        this.#fields.instruct(
          textPieces(tree, node)
            .map(({ text }) => text)
            .join(""),
          around.views,
        );
        return;
      }
      case "w:fldSimple":
        this.#fields.begin(node, around.views, attribute(tree, node, "w:instr") ?? "", false);
        this.read(node, around, run);
        {
          this.#fields.end(around.views);
          return;
        }
      case "w:hyperlink": {
        this.read(node, { ...around, link: readLink(this.#part, node) }, run);
        return;
      }
      case "w:sdt": {
        this.read(node, { ...around, control: readControl(tree, node) }, run);
        return;
      }
      case "w:footnoteReference":
      case "w:endnoteReference": {
        this.#note(node, name === "w:footnoteReference" ? "footnote" : "endnote", around, run);
        return;
      }
      case "w:commentRangeStart": {
        this.anchor("start", node);
        return;
      }
      case "w:commentRangeEnd": {
        this.anchor("end", node);
        return;
      }
      case "w:commentReference": {
        this.anchor("reference", node);
        return;
      }
      case "w:txbxContent": {
        this.#textBox(node, around);
        return;
      }
      case "mc:AlternateContent": {
        const branch = alternative(tree, node);
        if (branch !== undefined) this.read(branch, around, run);
        return;
      }
      default:
        if (!skipped.has(name)) this.read(node, around, run);
    }
  }

  anchor(type: Anchor["type"], node: number): void {
    this.anchors.push({ type, id: attribute(this.#part.tree, node, "w:id") ?? "", segment: this.segments.length });
  }

  #fieldChar(node: number, around: Surroundings, run: Run): void {
    const { tree } = this.#part;
    const { views } = around;
    const type = attribute(tree, node, "w:fldCharType");
    const box = child(tree, child(tree, node, "w:ffData"), "w:checkBox");
    if (box !== undefined)
      this.#sign(node, "symbol", (toggle(tree, box, "w:checked") ?? toggle(tree, box, "w:default")) ? "☑" : "☐", around, run);
    if (type === "begin") this.#fields.begin(node, views);
    if (type === "separate") this.#fields.separate(views);
    if (type === "end") this.#fields.end(views);
  }

  #note(node: number, kind: "footnote" | "endnote", around: Surroundings, run: Run): void {
    const note = { kind, id: attribute(this.#part.tree, node, "w:id") ?? "" };
    this.#add({ kind: "note", text: "", raw: this.#raw(node), note }, around, run);
  }

  #text(kind: "text" | "math", piece: RawCharacters, around: Surroundings, run: Run): void {
    const text = shownSigns(piece.text, run.symbols);
    this.#add({ ...piece, kind, text, ...(text !== piece.text && { written: piece.text }) }, around, run);
  }

  #sign(node: number, kind: Segment["kind"], text: string, around: Surroundings, run: Run): void {
    if (text !== "") this.#add({ kind, text, raw: this.#raw(node) }, around, run);
  }

  #raw(node: number): Segment["raw"] {
    return [this.#part.tree.starts[node] ?? 0, this.#part.tree.ends[node] ?? 0];
  }

  #add(piece: Pick<Segment, "kind" | "text" | "written" | "raw" | "offsets" | "note">, around: Surroundings, run: Run): void {
    const { views, revisions, control, link } = around;
    const segment = { ...piece, run: run.node, hidden: run.hidden, views, revisions, ...(control && { control }), ...(link && { link }) };
    this.segments.push(this.#fields.place(segment));
  }
}
