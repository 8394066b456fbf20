import { useEffect, type ReactNode } from "react";
import type { Version } from "../api/contract.js";
import { Meter } from "../parts/meter.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { reviewWords } from "./review-words.js";

interface VersionStateProps {
  readonly version: Version | undefined;
  readonly reload: () => void;
}

const interval = 1200;

/** What stands in place of the review while a file is being read, or when it could not be. */
export function VersionState({ version, reload }: VersionStateProps): ReactNode {
  const w = useWords(reviewWords);
  const failed = version?.state === "failed";
  useEffect(() => {
    if (failed) return;
    const timer = setInterval(reload, interval);
    return () => clearInterval(timer);
  }, [failed, reload]);
  return (
    <div className="page narrow version-state">
      <h2>{failed ? w.failed : w.reading}</h2>
      {failed ? <p>{w.failedLead}</p> : <p>{w.readingLead}</p>}
      {failed && version.problem && <ProblemNote problem={version.problem} />}
      {!failed && <Meter label={w.reading} percent={undefined} />}
    </div>
  );
}
