import { labelOf, type Label } from "../../../document/label.js";
import { Sequence } from "../../outline/sequence.js";
import type { FlowLine } from "../layout/flow.js";
import type { VisualLine } from "../layout/visual-line.js";
import { goesOn } from "./goes-on.js";
import { joinLines } from "./join-lines.js";
import { begun, longer, type Open } from "./open.js";
import type { Paragraph } from "./paragraph.js";

/** Puts paragraphs together, line by line. The clause numbers met so far tell a number of a clause from a number in a text. */
export class ParagraphMaker {
  readonly #clauses = new Sequence();
  #items = new Sequence();
  readonly #isSpaced: boolean;

  /** `isSpaced`: the text puts a space between Han characters and numbers. */
  constructor(isSpaced: boolean) {
    this.#isSpaced = isSpaced;
  }

  /** The paragraphs of lines that follow each other without a table between them. */
  make(lines: readonly FlowLine[]): Paragraph[] {
    const groups: VisualLine[][] = [];
    let open: Open | undefined;
    for (const line of lines) {
      if (open && goesOn(open, line, (text) => this.#isDue(text))) {
        open = longer(open, line);
        groups.at(-1)?.push(line.line);
      } else {
        open = begun(line);
        groups.push([line.line]);
        this.#accept(line.line.text);
      }
    }
    return groups.map((group) => joinLines(group, this.#isSpaced));
  }

  #isDue(text: string): boolean {
    const label = labelOf(text);
    return label === undefined || this.#sequenceOf(label).expects(label);
  }

  /** Items of a list are counted anew under every clause. */
  #accept(text: string): void {
    const label = labelOf(text);
    if (!label || !this.#isDue(text)) return;
    this.#sequenceOf(label).accept(label);
    if (!isItem(label)) this.#items = new Sequence();
  }

  #sequenceOf(label: Label): Sequence {
    return isItem(label) ? this.#items : this.#clauses;
  }
}

const isItem = ({ style }: Label): boolean =>
  style === "han-paren" || style === "arabic-paren" || style === "circled" || style === "letter";
