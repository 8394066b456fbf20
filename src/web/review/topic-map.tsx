import type { ReactNode } from "react";
import type { Report, TopicLine, TopicStatus } from "../api/contract.js";
import { useWords } from "../words/language.js";
import { reviewWords } from "./review-words.js";

interface TopicMapProps {
  readonly report: Report;
  readonly chosen: string | undefined;
  readonly onChoose: (topic: string) => void;
}

const signs = { present: "✓", vague: "◐", missing: "✕", "not-applicable": "–" } as const satisfies Record<TopicStatus, string>;

/** Every topic as a tile in the order of a contract; colour and sign say how far it is settled. */
export function TopicMap({ report, chosen, onChoose }: TopicMapProps): ReactNode {
  const w = useWords(reviewWords);
  const count = (topic: TopicLine): number => report.findings.filter((one) => one.topic === topic.id).length;
  const statuses = ["present", "vague", "missing", "not-applicable"] as const;
  return (
    <div>
      <p className="small">{w.mapLead}</p>
      <ul className="legend">
        {statuses.map((status) => (
          <li key={status} className={status}>
            <span aria-hidden="true">{signs[status]}</span> {w.statuses[status]}{" "}
            {report.topics.filter((topic) => topic.status === status).length}
          </li>
        ))}
      </ul>
      <ul className="topic-map">
        {report.topics.map((topic) => (
          <li key={topic.id}>
            <button
              type="button"
              className={`tile ${topic.status === "missing" && report.optional?.includes(topic.id) === true ? "optional" : topic.status}`}
              aria-pressed={topic.id === chosen}
              onClick={() => onChoose(topic.id)}
              title={[topic.name, w.statuses[topic.status], ...topic.places].join(" · ")}
            >
              <span className="tile-sign" aria-hidden="true">
                {signs[topic.status]}
              </span>
              <span className="tile-name">{topic.name}</span>
              <span className="hidden-words">{w.statuses[topic.status]}</span>
              {count(topic) > 0 && <span className="tile-count">{count(topic)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
