import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { Decision, Finding } from "../api/contract.js";
import { Icon } from "../parts/icon.js";
import { useWords } from "../words/language.js";
import { BasisList } from "./basis-list.js";
import { DismissForm } from "./dismiss-form.js";
import { reviewWords } from "./review-words.js";
import { WordingDiff } from "./wording-diff.js";

interface FindingCardProps {
  readonly finding: Finding;
  readonly kind: string;
  readonly decision: Decision | undefined;
  readonly active: boolean;
  readonly mayDecide: boolean;
  readonly onPick: (id: string) => void;
  readonly onDecide: (finding: Finding, decision: Decision) => void;
}

/** One finding: shut, it says what is wrong and where; open, why, by which law, and what to write instead. */
export function FindingCard({ finding, kind, decision, active, mayDecide, onPick, onDecide }: FindingCardProps): ReactNode {
  const w = useWords(reviewWords);
  const [dismissing, setDismissing] = useState(false);
  const done = decision !== undefined && decision.decision !== "open";
  const { fix } = finding;
  return (
    <li className={["finding", finding.severity, active ? "active" : "", done ? "done" : ""].join(" ")} id={`f-${finding.id}`}>
      <button type="button" className="finding-head" aria-expanded={active} onClick={() => onPick(finding.id)}>
        <span className="finding-place">{finding.place === "" || finding.quote === "" ? kind : `${finding.place} · ${kind}`}</span>
        <span className="finding-message">{finding.message}</span>
        {!active && finding.quote !== "" && <span className="finding-quote">“{finding.quote}”</span>}
      </button>
      {active && (
        <div className="finding-body">
          {finding.quote === "" && <p className="small">{w.insertAfter(finding.place)}</p>}
          {finding.why !== "" && finding.why !== finding.message && (
            <section>
              <h3>{w.why}</h3>
              <p>{finding.why}</p>
            </section>
          )}
          {fix && (
            <section className="finding-fix">
              <h3>{w.wording[fix.mode]}</h3>
              {fix.mode === "replace" ? (
                <WordingDiff before={finding.quote} after={mended(finding, fix)} />
              ) : (
                <p className={fix.mode === "insert" ? "diff" : ""}>{fix.mode === "insert" ? <ins>{fix.text}</ins> : fix.text}</p>
              )}
            </section>
          )}
          {finding.basis.length > 0 && (
            <section>
              <h3>{w.law}</h3>
              <BasisList basis={finding.basis} />
            </section>
          )}
          {mayDecide && !done && !dismissing && (
            <div className="finding-actions">
              <Button type="primary" onClick={() => onDecide(finding, { decision: "accepted" })}>
                {fix === undefined || fix.mode === "comment" ? w.acceptComment : w.accept}
              </Button>
              <Button onClick={() => setDismissing(true)}>{w.dismiss}</Button>
            </div>
          )}
          {dismissing && !done && (
            <DismissForm
              onCancel={() => setDismissing(false)}
              onConfirm={(reason) => {
                setDismissing(false);
                onDecide(finding, { decision: "dismissed", reason });
              }}
            />
          )}
          {done && (
            <div className="finding-decision">
              <Icon name={decision.decision === "accepted" ? "check" : "eye"} />
              <span>
                {decision.decision === "accepted" ? w.accepted : w.dismissed}
                {decision.by !== undefined && ` · ${decision.by}`}
                {decision.reason != null && decision.reason !== "" && `${w.colon}${decision.reason}`}
              </span>
              {mayDecide && (
                <Button size="small" onClick={() => onDecide(finding, { decision: "open" })}>
                  {w.undo}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  );
}

/** The quote as it reads after the fix, which may touch a few of its words only. */
function mended({ quote, range: [start, end] }: Finding, { text, range }: NonNullable<Finding["fix"]>): string {
  if (range === undefined || range[0] < start || range[1] > end) return text;
  return quote.slice(0, range[0] - start) + text + quote.slice(range[1] - start);
}
