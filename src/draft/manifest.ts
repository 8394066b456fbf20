import type { Range } from "../base/range.js";
import { clausesOf } from "../document/walk.js";
import type { ClauseIdentity, Contract } from "../document/node.js";
import type { Deal } from "./deal.js";
import type { Template } from "../library/template.js";

/** What a drafted document carries about itself: which template, deal and exact clause versions made it. */
export interface Manifest {
  readonly format: "clausewright-manifest/1";
  readonly template: { readonly id: string; readonly version: number };
  readonly tier: string;
  readonly stance: string;
  readonly number: string;
  /** SHA-256 of the deal file's bytes in hexadecimal. */
  readonly deal: string;
  /** In document order; `range` is of the canonical text, `label` the number it had when drafted. */
  readonly clauses: readonly (ClauseIdentity & { readonly label: string; readonly range: Range })[];
}

export function manifestOf(contract: Contract, template: Template, deal: Deal, dealHash: string): Manifest {
  return {
    format: "clausewright-manifest/1",
    template: { id: template.id, version: template.version },
    tier: deal.tier,
    stance: deal.stance,
    number: deal.number,
    deal: dealHash,
    clauses: clausesOf(contract.root).flatMap(({ identity, label, range }) => (identity ? [{ ...identity, label, range }] : [])),
  };
}
