import { say } from "../../../base/bilingual.js";
import type { Range } from "../../../base/range.js";
import type { Risk } from "../../../document/place.js";
import type { ViewText } from "../view/view-text.js";
import { quoted } from "./quoted.js";

/** Stretches of text that Word does not show. They stay in the text that is checked, since they are in the contract. */
export function hiddenTextRisks({ text, pieces: { at, length, segments } }: ViewText): Risk[] {
  const ranges: Range[] = [];
  let open: Range | undefined;
  segments.forEach(({ hidden }, index) => {
    const [start, size] = [at[index] ?? 0, length[index] ?? 0];
    if (size === 0) return;
    if (hidden) open = [open?.[0] ?? start, start + size];
    else if (open) ranges.push(open);
    if (!hidden) open = undefined;
  });
  if (open) ranges.push(open);
  return ranges
    .filter(([start, end]) => text.slice(start, end).trim() !== "")
    .map((range) => {
      const words = quoted(text.slice(...range));
      return {
        kind: "hidden-text",
        message: say(`隐藏文字，阅读时看不见：“${words}”`, `Hidden text that no reader sees: “${words}”.`),
        range,
      };
    });
}
