import type { FlowParagraph } from "./flow.js";

/** A paragraph that only has what differs from a plain, unnumbered, empty one. */
export function flowParagraph(given: Partial<FlowParagraph> & Pick<FlowParagraph, "look">): FlowParagraph {
  return { type: "paragraph", pieces: [], ids: [], marks: [], keepNext: false, pageBreak: false, ...given };
}
