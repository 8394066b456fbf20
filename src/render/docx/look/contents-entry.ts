import { looks } from "./looks.js";
import type { Look } from "./look.js";
import { page } from "./page.js";

/** Set closer than this, in twips, a table of contents is hard to read and rather takes another page. */
const closest = 255;

/** The style of the lines of a table of contents with so many of them: closer where that puts all of them on one page. */
export function contentsEntry(count: number): Look {
  const room = page.textHeight - looks.contentsTitle.line - looks.contentsTitle.after;
  const line = Math.floor(room / Math.max(1, count));
  const { contentsEntry: usual } = looks;
  if (line >= usual.line || line < closest) return usual;
  return { ...usual, line, size: Math.min(usual.size, Math.floor((line * 0.75) / 10) * 10) };
}
