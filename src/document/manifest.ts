import type { Range } from "../base/range.js";
import type { ClauseIdentity } from "./node.js";

/** What a drafted document carries about itself: which template, deal and exact clause versions made it. */
export interface Manifest {
  readonly format: "clausewright-manifest/1";
  readonly template: { readonly id: string; readonly version: number };
  readonly tier: string;
  readonly stance: string;
  readonly number: string;
  /** SHA-256 of the deal file's bytes in hexadecimal. */
  readonly deal: string;
  /** In document order. */
  readonly clauses: readonly ManifestClause[];
}

export interface ManifestClause extends ClauseIdentity {
  /** The number that it had when drafted, such as 第三条 or 3.2; empty where it has none. */
  readonly label: string;
  /** The annex in which it stands, such as 附件一; empty elsewhere. */
  readonly annex: string;
  /** Of the drafted contract's canonical text. */
  readonly range: Range;
  /** Its first 24 characters, spaces left out, where it has neither a number nor an annex of its own to be found by. */
  readonly opening?: string;
}
