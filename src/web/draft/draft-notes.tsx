import { Button } from "antd";
import type { ReactNode } from "react";
import type { DraftView } from "../api/draft.js";
import { Link } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { newerWords } from "./newer-words.js";

interface DraftNotesProps {
  readonly draft: DraftView;
  /** Absent for readers, and while what was typed is not kept yet. */
  readonly onNewer: (() => void) | undefined;
}

/** What one has to know before typing: that the words are fixed, or that the library has newer ones. */
export function DraftNotes({ draft, onNewer }: DraftNotesProps): ReactNode {
  const w = useWords(newerWords);
  if (draft.state !== "open")
    return (
      <p className="draft-note">
        <span>{w[draft.state]}</span>
        <Link to={`/contracts/${draft.id}/sign`}>{w.toSigning}</Link>
      </p>
    );
  if (draft.newer.length === 0) return null;
  return (
    <div className="draft-note" role="status">
      <span>
        <strong>{w.title(draft.newer.length)}</strong> {w.keeps}
      </span>
      <Button size="small" disabled={onNewer === undefined} onClick={onNewer}>
        {w.see}
      </Button>
    </div>
  );
}
