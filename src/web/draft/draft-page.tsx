import { Button, Segmented, Tabs } from "antd";
import { useState, type ReactNode } from "react";
import type { DraftView } from "../api/draft.js";
import { useRemote } from "../api/use-remote.js";
import { Icon } from "../parts/icon.js";
import { PageState } from "../parts/page-state.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWide } from "../parts/use-wide.js";
import { Waiting } from "../parts/waiting.js";
import { useMay } from "../shell/me.js";
import { useLanguage, useWords } from "../words/language.js";
import { ClauseList } from "./clause-list.js";
import { DraftChecks } from "./draft-checks.js";
import { DraftHead } from "./draft-head.js";
import { DraftNotes } from "./draft-notes.js";
import { draftWords } from "./draft-words.js";
import { NewerTexts } from "./newer-texts.js";
import { PaperPreview } from "./paper-preview.js";
import { SectionForm } from "./section-form.js";
import { SectionNav } from "./section-nav.js";
import { useDraft } from "./use-draft.js";

/** A draft: questions at the left, the contract that they make at the right. */
export function DraftPage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const draft = useRemote<DraftView>(`/drafts/${parameters["id"] ?? ""}`);
  const [looking, look] = useState(false);
  const { data } = draft;
  if (data === undefined) return <PageState of={draft} />;
  return (
    <>
      <Desk key={data.revision} draft={data} reload={draft.reload} onNewer={() => look(true)} />
      {looking && data.newer.length > 0 && (
        <NewerTexts draft={data} onClose={() => look(false)} onDraft={(kept) => draft.change(() => kept)} />
      )}
    </>
  );
}

type Panel = "fill" | "paper" | "clauses" | "checks";

interface DeskProps {
  readonly draft: DraftView;
  readonly reload: () => void;
  readonly onNewer: () => void;
}

function Desk({ draft, reload, onNewer }: DeskProps): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const wide = useWide(1000);
  const writes = useMay("legal", "business") && draft.state === "open";
  const { deal, save, questionnaire, preview, problem, shown, answer } = useDraft(draft, writes);
  const [sectionId, choose] = useState("contract");
  const setSection = (id: string): void => {
    choose(id);
    window.scrollTo(0, 0);
  };
  const [panel, setPanel] = useState<Panel>("fill");
  const [clause, setClause] = useState<string>();
  if (questionnaire === undefined) return problem ? <ProblemNote problem={problem} page retry={reload} /> : <Waiting />;
  const { sections } = questionnaire;
  const open = preview?.open ?? [];
  const at = Math.max(
    0,
    sections.findIndex(({ id }) => id === sectionId),
  );
  const section = sections[at];
  const next = sections[at + 1];
  const openIn = (id: string): number =>
    sections.find((one) => one.id === id)?.questions.filter(({ path }) => open.includes(path)).length ?? 0;
  const nextOpen =
    sections.slice(at + 1).find(({ id }) => openIn(id) > 0) ?? sections.find(({ id }) => id !== section?.id && openIn(id) > 0);
  const form = writes && section && (
    <div className="draft-form">
      <SectionNav sections={sections} chosen={section.id} openIn={openIn} onChoose={setSection} />
      <div className="draft-section">
        {problem && <ProblemNote problem={problem} />}
        <SectionForm key={section.id} section={section} deal={deal} problems={preview?.problems ?? []} open={open} onAnswer={answer} />
        <p className="draft-steps">
          {next && (
            <Button type="primary" onClick={() => setSection(next.id)}>
              {next.title[language]}
              <Icon name="right" />
            </Button>
          )}
          {nextOpen && nextOpen !== next && <Button onClick={() => setSection(nextOpen.id)}>{w.nextOpen}</Button>}
        </p>
      </div>
    </div>
  );
  const paper = preview ? (
    <div className="paper draft-paper">
      {preview.problems.length > 0 && <p className="paper-note warning">{w.previewWrong}</p>}
      {preview.problems.length === 0 && open.length > 0 && <p className="paper-note">{w.exampleShown}</p>}
      <PaperPreview
        preview={preview}
        onShown={shown}
        onPickClause={(id) => {
          setClause(id);
          setPanel("clauses");
        }}
      />
    </div>
  ) : (
    <Waiting />
  );
  const side: Record<Exclude<Panel, "fill">, ReactNode> = {
    paper,
    clauses: (
      <ClauseList
        clauses={preview?.clauses ?? []}
        chosen={clause}
        {...(writes && { onText: (topic, name) => answer(`texts.${topic}`, name) })}
      />
    ),
    checks: <DraftChecks deal={deal} draft={draft.id} />,
  };
  const names = ["paper", "clauses", "checks"] as const;
  const tab = panel === "fill" ? "paper" : panel;
  return (
    <main className="draft" id="main" tabIndex={-1}>
      <DraftHead draft={draft} deal={deal} save={save} open={open.length} writes={writes} reload={reload} />
      <DraftNotes draft={draft} onNewer={writes && save === "saved" ? onNewer : undefined} />
      {wide ? (
        <div className={writes ? "draft-panes" : "draft-panes reading"}>
          {form}
          <section className="draft-side" aria-label={w.paper}>
            <Tabs
              activeKey={tab}
              onChange={(key) => setPanel(names.find((name) => name === key) ?? "paper")}
              items={names.map((name) => ({ key: name, label: w[name], children: side[name] }))}
              destroyOnHidden
            />
          </section>
        </div>
      ) : (
        <div className="draft-phone">
          <Segmented<Panel>
            block
            value={writes ? panel : tab}
            onChange={setPanel}
            options={(writes ? (["fill", ...names] as const) : names).map((name) => ({ value: name, label: w[name] }))}
          />
          {panel === "fill" && writes ? form : side[tab]}
        </div>
      )}
    </main>
  );
}
