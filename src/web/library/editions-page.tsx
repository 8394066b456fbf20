import type { ReactNode } from "react";
import type { ClauseSummary, Editions } from "../api/library.js";
import { request } from "../api/request.js";
import { forgetAll, useRemote } from "../api/use-remote.js";
import { Icon } from "../parts/icon.js";
import { PageState } from "../parts/page-state.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useToast } from "../parts/toast.js";
import { useAct } from "../people/use-act.js";
import { useWords } from "../words/language.js";
import { EditionList } from "./edition-list.js";
import { editionsWords } from "./editions-words.js";
import { ImportBox } from "./import-box.js";
import { LibraryNav } from "./library-nav.js";
import { OwnFiles } from "./own-files.js";

/** What the organisation changed in the library: import, its own files and rules, and every edition to go back to. */
export function EditionsPage(): ReactNode {
  const w = useWords(editionsWords);
  const toast = useToast();
  const shelf = useRemote<Editions>("/library");
  const clauses = useRemote<readonly ClauseSummary[]>("/clauses");
  const { problem, act } = useAct();
  const { data } = shelf;
  if (data === undefined) return <PageState of={shelf} />;
  const changed = (): void => {
    forgetAll();
    shelf.reload();
    clauses.reload();
  };
  const goTo = (number: number, words: string): void => {
    const before = data.number;
    act(async () => {
      await request("POST", "/library/restore", { number, note: words });
      changed();
      toast(words, { label: w.undo, run: () => goTo(before, w.restored(before)) });
    });
  };
  const discard = (path: string): void => {
    const before = data.number;
    act(async () => {
      await request("DELETE", `/library/files?path=${encodeURIComponent(path)}`);
      changed();
      toast(w.discarded(path), { label: w.undo, run: () => goTo(before, w.restored(before)) });
    });
  };
  return (
    <main className="page" id="main" tabIndex={-1}>
      <LibraryNav at="editions" />
      <header className="page-head row">
        <div>
          <h1>{w.title}</h1>
          <p className="lead">{w.lead}</p>
        </div>
        <a className="button" href="/api/library/export" download>
          <Icon name="download" />
          {w.exportAll}
        </a>
      </header>
      <ImportBox clauses={clauses.data ?? []} onKept={changed} />
      {problem && <ProblemNote problem={problem} />}
      <OwnFiles files={data.files} onDiscard={discard} />
      <EditionList editions={data} onRestore={(number) => goTo(number, w.restored(number))} />
    </main>
  );
}
