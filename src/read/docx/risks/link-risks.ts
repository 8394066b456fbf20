import type { Range } from "../../../base/range.js";
import { say } from "../../../base/bilingual.js";
import type { Risk } from "../../../document/place.js";
import type { DocxPackage } from "../package/docx-package.js";
import type { ViewText } from "../view/view-text.js";
import { isSafeLink } from "./is-safe-link.js";
import { unsafeTargets } from "./package-risks.js";
import { quoted } from "./quoted.js";
import { rangesBy } from "./ranges-by.js";

/** Hyperlinks that lead elsewhere than one expects, with their text where they have one. */
export function linkRisks(opened: DocxPackage, view: ViewText): Risk[] {
  const placed: Risk[] = [];
  const seen = new Map<string, Risk | undefined>();
  const add = (target: string, range: Range): void => {
    if (!seen.has(target)) seen.set(target, isSafeLink(target) ? undefined : unsafe(target));
    const risk = seen.get(target);
    if (risk) placed.push({ ...risk, range });
  };
  for (const [link, range] of rangesBy(view.pieces, ({ link }) => link)) add(link.target ?? "", range);
  for (const [field, range] of rangesBy(view.pieces, ({ field }) => field)) add(fieldTarget(field.instruction), range);
  return [
    ...placed,
    ...unsafeTargets(opened)
      .filter((target) => !seen.has(target))
      .map(unsafe),
  ];
}

/** ` HYPERLINK "https://…" ` → https://… */
const fieldTarget = (instruction: string): string => /^\s*HYPERLINK\s+"?([^"\s]+)/i.exec(instruction)?.[1] ?? "";

const unsafe = (target: string): Risk => ({
  kind: "unsafe-link",
  message: say(
    `链接指向网页和邮箱以外的位置：${quoted(target)}`,
    `A link leads to something other than the web or a mail address: ${quoted(target)}.`,
  ),
});
