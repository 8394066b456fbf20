import type { ReactNode } from "react";
import { Icon } from "../parts/icon.js";
import { Meter } from "../parts/meter.js";
import { Link } from "../shell/router.js";
import { sentence } from "../words/sentence.js";
import { useLanguage, useWords } from "../words/language.js";
import { homeWords } from "./home-words.js";
import type { Upload } from "./use-uploads.js";

interface UploadListProps {
  readonly uploads: readonly Upload[];
  readonly onDismiss: (key: string) => void;
}

/** The files that were just dropped: how far each is, and where it leads. */
export function UploadList({ uploads, onDismiss }: UploadListProps): ReactNode {
  const w = useWords(homeWords);
  const { language } = useLanguage();
  const said = ({ state, percent, progress, problem }: Upload): string => {
    if (state === "failed")
      return problem
        ? [problem.seen, problem.hint].flatMap((one) => (one ? sentence(one[language]) : [])).join(language === "zh" ? "。" : ". ")
        : w.failed;
    if (state === "done") return w.done;
    if (state === "sending") return w.uploading(percent);
    if (progress?.page !== undefined && progress.pages !== undefined) return w.page(progress.page, progress.pages);
    return progress?.step?.[language] ?? w.queued;
  };
  if (uploads.length === 0) return null;
  return (
    <ul className="uploads" aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.key} className={upload.state}>
          <Icon name={upload.state === "failed" ? "alert" : upload.state === "done" ? "check" : "file"} />
          <div>
            <strong>{upload.name}</strong>
            <span className="small">{said(upload)}</span>
            {(upload.state === "sending" || upload.state === "reading") && (
              <Meter label={upload.name} percent={upload.state === "sending" ? upload.percent : undefined} />
            )}
          </div>
          {upload.state === "done" && upload.contract !== undefined && (
            <Link to={`/contracts/${upload.contract}`} className="go">
              {w.open}
            </Link>
          )}
          {(upload.state === "done" || upload.state === "failed") && (
            <button type="button" className="quiet" onClick={() => onDismiss(upload.key)} aria-label={`${w.dismiss}: ${upload.name}`}>
              <Icon name="cross" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
