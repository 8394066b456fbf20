import type { Range } from "../api/contract.js";
import { findPlace } from "./original/place-finder.js";
import { glide } from "../parts/glide.js";

/** Brings the words of a range (or a finding's mark) to the middle of the document's pane and lets them blink once. */
export function showPlace(range: Range, finding?: string): void {
  // The pane may only now be put on the page.
  requestAnimationFrame(() => {
    if (findPlace(range, finding)) return;
    const marked =
      finding === undefined ? null : document.querySelector(`:is(.paper mark, .place-mark)[data-finding~="${CSS.escape(finding)}"]`);
    const place = marked ?? blockAt(range[0]);
    if (place === null) return;
    place.scrollIntoView({ block: "center", behavior: glide() });
    place.classList.add("shown");
    setTimeout(() => place.classList.remove("shown"), 1600);
  });
}

/** The last block (or anchor on a page) that starts at or before the offset. */
function blockAt(offset: number): Element | null {
  let found: Element | null = null;
  for (const block of document.querySelectorAll(":is(.paper, .original) [data-start]")) {
    if (Number(block.getAttribute("data-start")) > offset) break;
    found = block;
  }
  return found;
}
