import type { Inline } from "../../document/node.js";
import { slice, type Range } from "../../base/range.js";
import type { AnchorNames } from "./anchor-names.js";
import type { PdfRun } from "./pdf-run.js";
import { plainText } from "./plain-text.js";

/**
 * The runs of a title or a paragraph; of a bare string when `inlines` is absent. What lies before `from` (a label that is
 * part of the text) is left out, because the template sets labels apart.
 */
export function runsOf(text: string, names: AnchorNames, inlines?: readonly Inline[], from = 0): readonly PdfRun[] {
  if (inlines === undefined) return textRuns(plainText(text));
  const first = inlines.find(({ range }) => range[1] > from);
  return inlines.flatMap((inline): readonly PdfRun[] => {
    const range: Range = [Math.max(inline.range[0], from), Math.max(inline.range[1], from)];
    const raw = plainText(slice(text, range));
    const shown = from > 0 && inline === first ? raw.trimStart() : raw;
    if (shown === "") return [];
    const runs = textRuns(shown);
    switch (inline.type) {
      case "text":
        return runs;
      case "strong":
        return [{ t: "strong", runs }];
      case "reference":
        return [{ t: "link", to: names.get(inline.target) ?? "", runs }];
    }
  });
}

/** The longest token with a hyphen that stays on one line, and the longest of any kind that needs no place to break. */
const WHOLE = 28;
const LONG = 24;
const PIECE = 8;
/** The gap that the typesetter puts between Han and Latin by itself, but not around a box. */
const GAP = 0.25;

function textRuns(text: string): readonly PdfRun[] {
  return text.split(/([\n\t]|[!-~]+)/).filter((piece) => piece !== "").reduce<PdfRun[]>((runs, piece, index, pieces) => {
    if (piece === "\n") runs.push({ t: "break" });
    else if (piece === "\t") runs.push({ t: "tab" });
    else if (isWhole(piece)) runs.push({ t: "whole", s: piece, before: gap(pieces[index - 1]?.at(-1)), after: gap(pieces[index + 1]?.at(0)) });
    else if (isLatin(piece) && piece.length > LONG) runs.push({ t: "long", pieces: cut(piece) });
    else addText(runs, piece);
    return runs;
  }, []);
}

function addText(runs: PdfRun[], s: string): void {
  const last = runs.at(-1);
  if (last?.t === "text") runs[runs.length - 1] = { t: "text", s: last.s + s };
  else runs.push({ t: "text", s });
}

const isLatin = (piece: string): boolean => /^[!-~]/.test(piece);

const isWhole = (piece: string): boolean => piece.length <= WHOLE && /[A-Za-z0-9]-[A-Za-z0-9]/.test(piece) && isLatin(piece);

const gap = (neighbour: string | undefined): number => (neighbour !== undefined && /\p{Script=Han}/u.test(neighbour) ? GAP : 0);

function cut(piece: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < piece.length; at += PIECE) pieces.push(piece.slice(at, at + PIECE));
  return pieces;
}
