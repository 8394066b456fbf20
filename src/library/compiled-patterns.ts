/** All phrases of a library as the checker's table of patterns keeps them (`check/pattern/pattern-table.ts`); the build writes them. */
export interface CompiledPatterns {
  readonly kinds: readonly number[];
  readonly from: readonly number[];
  readonly parts: readonly number[];
  readonly literals: readonly string[];
  readonly names: readonly string[];
  /** What was parsed, and the row of each. */
  readonly sources: readonly string[];
  readonly roots: readonly number[];
}
