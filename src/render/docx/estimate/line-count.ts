import { charWidth, isWide } from "./char-width.js";

/** Never first on a line. */
const closing = "，。、；：？！）》」』】〉〕”’…—·％%),.;:!?";
/** Never last on a line. */
const opening = "（《「『【〈〔“‘(";
/** May hang over the end of the line. */
const hanging = "，。、；：？！";
/** Word and LibreOffice put a quarter of a square between Chinese and Latin. */
const scriptGap = 250;

interface Measure {
  /** In twips, as all lengths here. */
  readonly size: number;
  readonly width: number;
  /** Where the first line starts; negative when it hangs out. */
  readonly firstIndent?: number;
  readonly hangs?: boolean;
}

/** How many lines `text` fills, by greedy breaking under Chinese rules. */
export function lineCount(text: string, { size, width, firstIndent = 0, hangs = true }: Measure): number {
  let lines = 0;
  for (const [index, line] of text.split("\n").entries())
    lines += countOne(line, { size, width, hangs, firstIndent: index === 0 ? firstIndent : 0 });
  return lines;
}

function countOne(text: string, { size, width, firstIndent, hangs }: Required<Measure>): number {
  // Never narrower than one character, as Word has it too; else nothing would ever fit.
  const room = Math.max(1000, (width * 1000) / size);
  let used = (firstIndent * 1000) / size;
  if (used + textWidth(text) <= room) return 1;
  let lines = 1;
  for (const atom of atoms(text)) {
    const hang = hangs && hanging.includes(atom.text.at(-1) ?? "") ? 1000 : 0;
    if (used > 0 && used + atom.width - hang > room) {
      if (atom.text === " ") continue;
      lines += 1;
      used = 0;
    }
    used += used === 0 ? atom.width : atom.gap + atom.width;
    while (used > room + hang && atom.width > room) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

interface Atom {
  readonly text: string;
  readonly width: number;
  /** What stands before it if it is not first on its line. */
  readonly gap: number;
}

/** The pieces between which a line may break: a Chinese character or a Latin word with the punctuation that clings to it. */
function atoms(text: string): Atom[] {
  const found: Atom[] = [];
  let current = "";
  let previous = "";
  const push = (): void => {
    if (current === "") return;
    const before = found.at(-1)?.text.at(-1) ?? "";
    const gap = before !== "" && mixes(before, current.charAt(0)) ? scriptGap : 0;
    found.push({ text: current, width: textWidth(current), gap });
    current = "";
  };
  for (const char of text) {
    const clings =
      current !== "" &&
      (closing.includes(char) || opening.includes(previous) || (!isWide(char) && !isWide(previous) && char !== " " && previous !== " "));
    if (!clings) push();
    current += char;
    previous = char;
  }
  push();
  return found;
}

/** The width of text on one line, in thousandths of the font size. */
export function textWidth(text: string): number {
  let width = 0;
  let previous = "";
  for (const char of text) {
    width += charWidth(char) + (previous !== "" && mixes(previous, char) ? scriptGap : 0);
    previous = char;
  }
  return width;
}

const mixes = (a: string, b: string): boolean => isWide(a) !== isWide(b) && !isMark(a) && !isMark(b);
const isMark = (char: string): boolean => char === " " || closing.includes(char) || opening.includes(char);
