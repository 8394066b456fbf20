import { Segmented } from "antd";
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useState, type ReactNode } from "react";
import type { Report } from "../api/contract.js";
import { Waiting } from "../parts/waiting.js";
import { useWords } from "../words/language.js";
import { DocumentView } from "./document-view.js";
import { reviewWords } from "./review-words.js";
import { showPlace } from "./show-place.js";

type Look = "original" | "text";

interface DocumentPaneProps {
  readonly version: string;
  readonly report: Report;
  readonly active: string | undefined;
  readonly onPick: (id: string) => void;
  /** What is shown until the reader chooses. */
  readonly first: Look;
}

const OriginalView = lazy(async () => ({ default: (await import("./original/original-view.js")).OriginalView }));
const remembered = "clausewright.look";

/** Formats that look like something; of the others there is only the text. */
const pictured = new Set(["docx", "pdf", "scan"]);

/** The document: the file as it looks or its text, as the reader likes; the choice is remembered on this machine. */
export function DocumentPane({ version, report, active, onPick, first }: DocumentPaneProps): ReactNode {
  const w = useWords(reviewWords);
  const [chosen, choose] = useState<Look>(() => lookOf(localStorage.getItem(remembered)) ?? first);
  const [refused, setRefused] = useState(false);
  const refuse = useCallback(() => setRefused(true), []);
  const both = pictured.has(report.format ?? "");
  const look = both && !refused ? chosen : "text";
  // The other look opens at the same place.
  const found = report.findings.find(({ id }) => id === active);
  const again = useEffectEvent(() => {
    if (found !== undefined) showPlace(found.range, found.id);
  });
  useEffect(() => again(), [look]);
  return (
    <>
      {both && (
        <div className="look-bar">
          <Segmented<Look>
            aria-label={w.look}
            value={look}
            disabled={refused}
            onChange={(value) => {
              localStorage.setItem(remembered, value);
              choose(value);
            }}
            options={[
              { value: "original", label: w.original },
              { value: "text", label: w.textOnly },
            ]}
          />
          {refused && <span className="small">{w.noOriginal}</span>}
        </div>
      )}
      {look === "text" ? (
        <DocumentView report={report} findings={report.findings} active={active} onPick={onPick} />
      ) : (
        <Suspense fallback={<Waiting />}>
          <OriginalView version={version} report={report} active={active} onPick={onPick} onRefuse={refuse} />
        </Suspense>
      )}
    </>
  );
}

const lookOf = (value: string | null): Look | undefined => (value === "original" || value === "text" ? value : undefined);
