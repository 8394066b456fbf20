import { DerFault } from "./der-fault.js";
import { childrenOf, type DerNode } from "./der-node.js";

/** Walks the elements of a sequence in order. Every method that does not find what it must throws `DerFault`. */
export class DerCursor {
  private readonly nodes: readonly DerNode[];
  private at = 0;

  constructor(sequence: DerNode, tag = 0x30) {
    if (sequence.tag !== tag) throw new DerFault(`tag ${sequence.tag} instead of ${tag}`);
    this.nodes = childrenOf(sequence);
  }

  /** The next element, whatever it is. */
  any(): DerNode {
    const node = this.nodes[this.at++];
    if (node === undefined) throw new DerFault("an element is missing");
    return node;
  }

  next(tag: number): DerNode {
    const node = this.any();
    if (node.tag !== tag) throw new DerFault(`tag ${node.tag} instead of ${tag}`);
    return node;
  }

  /** The next element if it has this tag. */
  optional(tag: number): DerNode | undefined {
    const node = this.nodes[this.at];
    if (node?.tag !== tag) return undefined;
    this.at++;
    return node;
  }

  rest(): readonly DerNode[] {
    return this.nodes.slice(this.at);
  }
}
