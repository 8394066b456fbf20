import type { FlowParagraph } from "../flow/flow.js";
import type { Scope } from "./scope.js";

/** Opens the block of a party: 甲方（委托方）：…, with or without its role. */
const party = /^[甲乙丙丁戊己庚辛]方[^，。；：:]{0,16}[：:]/u;
/** A detail of the contract or of a party: 住所地：…; everything else on a cover is running text. */
const detail = /^[^，。；：:]{1,20}[：:]/u;
/** Space above each block, in twips. */
const gap = 200;

/** How a line of the cover is set, given the line before it. */
export function coverLine(line: string, previous: string | undefined): Scope["plain"] & Pick<FlowParagraph, "before"> {
  if (party.test(line)) return { look: "cover", before: gap };
  if (detail.test(line)) return { look: "cover" };
  return { look: "bodyText", ...(previous === undefined || detail.test(previous) ? { before: gap } : {}) };
}
