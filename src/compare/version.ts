import type { Range } from "../base/range.js";
import type { Contract } from "../document/node.js";
import { isDocxSource } from "../read/identity/is-docx-source.js";
import type { DocxSource } from "../read/docx/docx-source.js";
import type { ReadDocument } from "../read/read-contract.js";
import type { CellPath, Line } from "../read/source.js";

/** One of the two texts to compare. */
export interface Version {
  readonly text: string;
  readonly contract: Contract;
  readonly paragraphs: readonly Paragraph[];
}

/** What is compared with its like: a paragraph of the body or of a cell, whole where a file breaks its lines. */
export interface Paragraph {
  readonly range: Range;
  readonly text: string;
  readonly cell?: CellPath;
  readonly story?: NonNullable<Line["story"]>;
}

export function versionOf({ contract, source }: Pick<ReadDocument, "contract" | "source">): Version {
  const { text } = source;
  const ranges = isDocxSource(source) ? paragraphsOf(source) : source.lines;
  return {
    text,
    contract,
    paragraphs: ranges.map(({ range, cell, story }) => ({
      range,
      text: text.slice(...range),
      ...(cell && { cell }),
      ...(story && { story }),
    })),
  };
}

/** Lines that a break within a paragraph parts are one paragraph. */
function paragraphsOf({ lines, spans }: DocxSource): Pick<Line, "range" | "cell" | "story">[] {
  const starts = new Set(spans.map(({ range }) => range[0]));
  const all: Pick<Line, "range" | "cell" | "story">[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last && !starts.has(line.range[0])) all[all.length - 1] = { ...last, range: [last.range[0], line.range[1]] };
    else all.push(line);
  }
  return all;
}
