import { displayWidth } from "./display-width.js";

/** Words of Latin script with the signs at their ends, single characters otherwise; a closing sign stays with what it closes. */
const pieces = /(?:[\p{Script=Latin}\p{Nd}][^\s\p{Script=Han}，。；：、（）“”]*|\s+|.)[，。；：、）”]*/gsu;

/** Text in lines of at most `room` columns (20 at least), broken between Chinese characters or between words. */
export function wrapped(text: string, room: number): string[] {
  const width = Math.max(20, room);
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(pieces))
    for (const part of displayWidth(piece) > width ? piece : [piece]) {
      if (displayWidth(line + part.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = part.trimStart();
      } else line += part;
    }
  return [...lines, line];
}
