import type { ReactNode } from "react";
import type { ClauseChange } from "../../compare/comparison.js";
import { useWords } from "../words/language.js";
import { reviewWords } from "./review-words.js";

export type FactKind = ClauseChange["facts"][number]["kind"];

/** In this order a reader looks at them. */
const weighty = ["money", "percent", "date", "duration", "quantity"] as const satisfies readonly FactKind[];

interface Fact {
  readonly kind: FactKind;
  readonly old?: string;
  readonly new?: string;
  readonly where: ClauseChange["new"];
}

/** What to look at first: amounts, percentages, dates and periods that differ, wherever they stand; then the duties, a clause a line. */
export function FactList({ changes }: { readonly changes: readonly ClauseChange[] }): ReactNode {
  const w = useWords(reviewWords);
  const of = (kind: FactKind): Fact[] =>
    changes.flatMap((change) =>
      change.facts.filter((fact) => fact.kind === kind).map((fact) => ({ ...fact, where: change.new ?? change.old })),
    );
  const facts = [...weighty.flatMap(of), ...changes.flatMap(dutiesOf)];
  if (facts.length === 0) return null;
  return (
    <section aria-label={w.factsFirst}>
      <h2>{w.factsFirst}</h2>
      <ul className="facts">
        {facts.map(({ kind, old, new: fresh, where: name }, at) => (
          <li key={at}>
            <span className="fact-kind">{w.factKinds[kind]}</span>
            <span className="fact-words" lang="zh-CN">
              {old === undefined ? <span className="none">{w.wasNothing}</span> : <del>{old}</del>}
              <span aria-hidden="true"> → </span>
              {fresh === undefined ? <span className="none">{w.isNothing}</span> : <ins>{fresh}</ins>}
            </span>
            <span className="small">{name?.label === "" ? (w.stretches[name.title] ?? "") : name?.label}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dutiesOf(change: ClauseChange): Fact[] {
  const duties = change.facts.filter(({ kind }) => kind === "duty");
  const words = (side: "old" | "new"): string => [...new Set(duties.flatMap((fact) => fact[side] ?? []))].join("、");
  const [old, fresh] = [words("old"), words("new")];
  if (duties.length === 0) return [];
  return [{ kind: "duty", ...(old !== "" && { old }), ...(fresh !== "" && { new: fresh }), where: change.new ?? change.old }];
}
