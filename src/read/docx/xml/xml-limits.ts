/** Bounds for one part, and in all parts of a package together. A 300-page contract has about 100,000 nodes, 21 deep. */
export const xmlLimits = {
  depth: 256,
  nodes: 400_000,
  attributes: 1_000_000,
  /** Nodes of all parts. */
  total: 1_000_000,
  /** UTF-16 units of all parts. */
  characters: 40_000_000,
} as const;
