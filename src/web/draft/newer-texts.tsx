import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { DraftView } from "../api/draft.js";
import type { ClauseCompare, ClauseView } from "../api/library.js";
import { Refusal, request, type Problem } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { TextsBeside } from "../library/texts-beside.js";
import { Dialog } from "../parts/dialog.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useToast } from "../parts/toast.js";
import { Waiting } from "../parts/waiting.js";
import { useLanguage, useWords } from "../words/language.js";
import { newerWords } from "./newer-words.js";

type Newer = DraftView["newer"][number];

interface NewerTextsProps {
  readonly draft: DraftView;
  readonly onClose: () => void;
  /** The draft as it is kept after a choice. */
  readonly onDraft: (draft: DraftView) => void;
}

/** The clauses that the library writes differently by now, each with the difference; nothing changes until its new text is taken. */
export function NewerTexts({ draft, onClose, onDraft }: NewerTextsProps): ReactNode {
  const w = useWords(newerWords);
  const toast = useToast();
  const [problem, setProblem] = useState<Problem>();
  const choose = async (texts: readonly { readonly clause: string; readonly hash: string }[]): Promise<void> => {
    try {
      onDraft(await request<DraftView>("PUT", `/drafts/${draft.id}/texts`, { texts }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  const take = async (list: readonly Newer[]): Promise<void> => {
    await choose(list.map(({ clause, to }) => ({ clause, hash: to.hash })));
    const back = list.map(({ clause, from }) => ({ clause, hash: from.hash }));
    toast(w.taken(list.length), { label: w.undo, run: () => void choose(back) });
    if (list.length === draft.newer.length) onClose();
  };
  return (
    <Dialog title={w.title(draft.newer.length)} onClose={onClose} closeWord={w.close} look="side">
      <p className="small">{w.lead}</p>
      {problem && <ProblemNote problem={problem} />}
      <p className="row-actions newer-all">
        <Button type="primary" onClick={() => void take(draft.newer)}>
          {w.takeAll}
        </Button>
        <Button onClick={onClose}>{w.keep}</Button>
      </p>
      {draft.newer.map((one, at) => (
        <OneText key={one.clause} newer={one} first={at === 0} onTake={() => void take([one])} alone={draft.newer.length === 1} />
      ))}
    </Dialog>
  );
}

interface OneTextProps {
  readonly newer: Newer;
  /** Stands open at first. */
  readonly first: boolean;
  readonly alone: boolean;
  readonly onTake: () => void;
}

function OneText({ newer: { clause, title, from, to }, first, alone, onTake }: OneTextProps): ReactNode {
  const w = useWords(newerWords);
  const { language } = useLanguage();
  const [open, setOpen] = useState(first);
  const compared = useRemote<ClauseCompare>(open ? `/clauses/${clause}/compare?from=${from.hash}&to=${to.hash}` : undefined);
  const view = useRemote<ClauseView>(open ? `/clauses/${clause}` : undefined);
  return (
    <details className="newer-text" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title[language]} <span className="small">{w.versions(from.version, to.version)}</span>
      </summary>
      {compared.problem && <ProblemNote problem={compared.problem} retry={compared.reload} />}
      {compared.data && view.data ? (
        <TextsBeside compared={compared.data} places={view.data.places} beside={false} />
      ) : (
        compared.problem === undefined && <Waiting />
      )}
      {!alone && (
        <Button size="small" onClick={onTake} aria-label={`${w.take}: ${title[language]}`}>
          {w.take}
        </Button>
      )}
    </details>
  );
}
