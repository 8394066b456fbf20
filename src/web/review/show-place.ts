import type { Range } from "../api/contract.js";

/** Brings the words of a range (or a finding's mark) to the middle of the text's pane and lets them blink once. */
export function showPlace([start]: Range, finding?: string): void {
  // The pane may only now be put on the page.
  requestAnimationFrame(() => {
    const marked = finding === undefined ? null : document.querySelector(`.paper mark[data-finding~="${CSS.escape(finding)}"]`);
    const place = marked ?? blockAt(start);
    if (place === null) return;
    place.scrollIntoView({ block: "center", behavior: "smooth" });
    place.classList.add("shown");
    setTimeout(() => place.classList.remove("shown"), 1600);
  });
}

/** The last block that starts at or before the offset. */
function blockAt(offset: number): Element | null {
  let found: Element | null = null;
  for (const block of document.querySelectorAll(".paper [data-start]")) {
    if (Number(block.getAttribute("data-start")) > offset) break;
    found = block;
  }
  return found;
}
