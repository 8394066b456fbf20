import { Button } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import type { Decision, Finding, Report, Severity } from "../api/contract.js";
import { Empty } from "../parts/empty.js";
import { Icon } from "../parts/icon.js";
import { useWords } from "../words/language.js";
import { FindingCard } from "./finding-card.js";
import { reviewWords } from "./review-words.js";
import { glide } from "../parts/glide.js";
import { SearchField } from "../parts/search-field.js";

interface FindingListProps {
  readonly report: Report;
  readonly active: string | undefined;
  readonly topic: string | undefined;
  readonly mayDecide: boolean;
  readonly onPick: (id: string | undefined) => void;
  readonly onTopic: (topic: string | undefined) => void;
  readonly onDecide: (finding: Finding, decision: Decision) => void;
}

const order: readonly Severity[] = ["error", "warning", "info"];

/** The findings in three groups by what is asked of the reader, and those that were decided at the end. */
export function FindingList({ report, active, topic, mayDecide, onPick, onTopic, onDecide }: FindingListProps): ReactNode {
  const w = useWords(reviewWords);
  const [query, setQuery] = useState("");
  const { findings, decisions, kinds } = report;
  const kindOf = (finding: Finding): string => kinds?.[finding.kind] ?? finding.kind;
  const isOpen = ({ id }: Finding): boolean => (decisions[id]?.decision ?? "open") === "open";
  const needle = query.trim().toLowerCase();
  const shown = findings.filter(
    (one) =>
      (topic === undefined || one.topic === topic) &&
      (needle === "" || `${one.message} ${one.quote} ${one.place} ${kindOf(one)}`.toLowerCase().includes(needle)),
  );
  const groups = [
    ...order.map((severity) => ({
      key: severity,
      title: w.groups[severity],
      lead: w.groupLead[severity],
      items: shown.filter((one) => one.severity === severity && isOpen(one)),
    })),
    { key: "decided", title: w.decided, lead: w.decidedLead, items: shown.filter((one) => !isOpen(one)) },
  ].filter(({ items }) => items.length > 0);
  const sequence = groups.flatMap(({ items }) => items.map(({ id }) => id));
  const step = (by: number): void => {
    const at = active === undefined ? -1 : sequence.indexOf(active);
    onPick(sequence[Math.max(0, Math.min(sequence.length - 1, at + by))]);
  };
  /** What was decided moves to the end of the list; one goes on with the finding that stood after it. */
  const goOnFrom = (id: string): void => {
    const open = groups.filter(({ key }) => key !== "decided").flatMap(({ items }) => items.map((one) => one.id));
    const next = open[open.indexOf(id) + 1] ?? open.find((one) => one !== id) ?? id;
    onPick(next);
    requestAnimationFrame(() => document.getElementById(`f-${next}`)?.querySelector("button")?.focus({ preventScroll: true }));
  };
  useEffect(() => {
    if (active !== undefined) document.getElementById(`f-${active}`)?.scrollIntoView({ block: "nearest", behavior: glide() });
  }, [active]);
  const topicName = report.topics.find(({ id }) => id === topic)?.name;
  if (findings.length === 0) return <Empty title={w.noFindings}>{w.noFindingsLead}</Empty>;
  return (
    <div className="findings">
      <div className="findings-tools">
        <SearchField allowClear label={w.filter} value={query} onChange={setQuery} />
        <Button onClick={() => step(-1)} aria-label={w.previousOne} icon={<Icon name="left" />} disabled={sequence.length === 0} />
        <Button onClick={() => step(1)} aria-label={w.nextOne} icon={<Icon name="right" />} disabled={sequence.length === 0} />
      </div>
      {topicName !== undefined && (
        <p className="filter-note">
          {w.onlyTopic(topicName)}
          <Button size="small" onClick={() => onTopic(undefined)}>
            {w.clearFilter}
          </Button>
        </p>
      )}
      {groups.length === 0 && <Empty title={w.noMatch} />}
      {groups.map(({ key, title, lead, items }) => (
        <section key={key} className={`finding-group ${key}`} aria-label={title}>
          <h2>
            {title}
            <span className="count-badge">{items.length}</span>
          </h2>
          <p className="small">{lead}</p>
          <ul>
            {items.map((finding) => (
              <FindingCard
                key={finding.id}
                finding={finding}
                kind={kindOf(finding)}
                decision={decisions[finding.id]}
                active={finding.id === active}
                mayDecide={mayDecide}
                onPick={(id) => onPick(id === active ? undefined : id)}
                onDecide={(found, decision) => {
                  onDecide(found, decision);
                  if (decision.decision !== "open") goOnFrom(found.id);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
