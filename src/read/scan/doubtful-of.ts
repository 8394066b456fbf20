import type { Range } from "../../base/range.js";
import type { Marks } from "../pdf/paragraphs/marks.js";
import { scanLimits } from "./scan-limits.js";

/** The stretches of a text that were not recognised surely, in order. White space is never in doubt. */
export function doubtfulOf(text: string, { confidence }: Marks): Range[] {
  const found: Range[] = [];
  for (let unit = 0; unit < (confidence?.length ?? 0); unit++) {
    if ((confidence?.[unit] ?? 1) >= scanLimits.doubt || /\s/u.test(text[unit] ?? " ")) continue;
    const last = found.at(-1);
    if (last?.[1] === unit) found[found.length - 1] = [last[0], unit + 1];
    else found.push([unit, unit + 1]);
  }
  return found;
}
