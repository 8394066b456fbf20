import type { Block } from "../../document/node.js";

/** Blocks without the clauses that only hold them together: no number, no title, nothing that a reference could point at. */
export const unwrapped = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block.type === "clause" && block.label === "" && block.title === undefined && block.id === undefined
      ? unwrapped(block.children)
      : [block],
  );
