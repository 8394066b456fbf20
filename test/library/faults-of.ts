import { check } from "../../src/check/check.js";
import type { Library } from "../../src/library/library.js";
import { equations } from "./equations.js";
import { looseEnds } from "./loose-ends.js";
import type { RandomDraft } from "./random-deal.js";
import { wording } from "./wording.js";

/**
 * What is wrong with a drafted contract, if anything: unclean wording, a wrong sum, an empty part or table, a number twice or out of order, a reference
 * to nothing, a term that nobody defines or nobody uses, an error or a second warning of the checker.
 */
export function faultsOf(library: Library, { drafted: { contract } }: RandomDraft): string[] {
  const { text, root } = contract;
  const sums = equations(text).filter(({ right }) => !right);
  const empty = root.children.filter(({ range, children }) => children.length === 0 || range[1] - range[0] < 20);
  const articles = root.children.flatMap(({ kind, children }) =>
    kind === "body" ? children.flatMap((child) => (child.type === "clause" ? [child.label] : [])) : [],
  );
  const defined = [...text.matchAll(/“([^”]+)”指/gu)].map(([, term = ""]) => term);
  const { findings } = check(contract, library, { asOf: "2026-11-22", risks: [] });
  const said = (severity: string): string[] =>
    findings.filter((one) => one.severity === severity).map(({ rule, quote }) => `${severity} ${rule}: ${quote}`);
  return [
    ...text.split(/[\n\t]/u).flatMap(wording),
    ...sums.map(({ quote }) => `wrong sum: ${quote}`),
    ...empty.map(({ kind, label }) => `empty: ${kind} ${label ?? ""}`),
    ...articles.filter((label, at) => articles.indexOf(label) !== at).map((label) => `twice: ${label}`),
    ...looseEnds(library, contract),
    ...defined.filter((term) => text.split(term).length < 3).map((term) => `defined in vain: ${term}`),
    ...said("error"),
    ...said("warning").slice(1),
  ];
}
