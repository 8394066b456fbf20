import { clausesOf } from "../document/walk.js";
import type { Manifest } from "../document/manifest.js";
import type { Contract } from "../document/node.js";
import type { Deal } from "./deal.js";
import type { Template } from "../library/template.js";

/** The manifest of a drafted contract. */
export function manifestOf({ text, root }: Contract, template: Template, deal: Deal, dealHash: string): Manifest {
  return {
    format: "clausewright-manifest/1",
    template: { id: template.id, version: template.version },
    tier: deal.tier,
    stance: deal.stance,
    number: deal.number,
    deal: dealHash,
    clauses: root.children.flatMap(({ kind, label, children }) => {
      const annex = kind === "annex" ? (label ?? "") : "";
      return children.flatMap(clausesOf).flatMap(({ identity, label: number, range }) => {
        if (!identity) return [];
        const opening = number === "" && annex === "" ? { opening: openingOf(text.slice(...range)) } : {};
        return [{ ...identity, label: number, annex, range, ...opening }];
      });
    }),
  };
}

const openingOf = (text: string): string => text.replaceAll(/\s/gu, "").slice(0, 24);
