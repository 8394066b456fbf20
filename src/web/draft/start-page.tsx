import { Button, Segmented } from "antd";
import { useState, type ReactNode } from "react";
import type { Answers, DraftView, TemplateView } from "../api/draft.js";
import { Refusal, request, type Problem } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { PageState } from "../parts/page-state.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { Link, navigate } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { DealFile } from "./deal-file.js";
import { draftWords } from "./draft-words.js";
import { TierTable } from "./tier-table.js";

type Tier = TemplateView["tiers"][number];
type Stance = "balanced" | "brand" | "agency";

/** The choice with which a draft begins: the way of working, the tier, and whose side the texts lean to. */
export function StartPage(): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const templates = useRemote<readonly TemplateView[]>("/templates");
  const [picked, setPicked] = useState<string>();
  const [wanted, setTier] = useState<Tier>("basic");
  const [stance, setStance] = useState<Stance>("balanced");
  const [comparing, setComparing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (templates.data === undefined) return <PageState of={templates} />;
  const template =
    templates.data.find(({ id }) => id === picked) ?? templates.data.find(({ id }) => id === "agency-operation") ?? templates.data[0];
  if (template === undefined) return <Waiting />;
  const tier = template.tiers.includes(wanted) ? wanted : (template.tiers[0] ?? "basic");
  const begin = async (deal: Answers): Promise<void> => {
    try {
      const { id } = await request<DraftView>("POST", "/drafts", { deal });
      navigate(`/drafts/${id}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head row">
        <div>
          <h1>{w.start}</h1>
          <p className="lead">{w.startLead}</p>
        </div>
        <p className="row-actions">
          <DealFile onDeal={begin} onProblem={setProblem} />
          <Link to="/draft/batch">{w.batch}</Link>
        </p>
      </header>
      <fieldset className="templates">
        <legend>{w.chooseTemplate}</legend>
        {templates.data.map((one) => (
          <label key={one.id} className={one.id === template.id ? "template chosen" : "template"}>
            <input type="radio" name="template" checked={one.id === template.id} onChange={() => setPicked(one.id)} />
            <span className="template-name">{one.name[language]}</span>
            <span className="small">{one.about[language]}</span>
          </label>
        ))}
      </fieldset>
      <div className="start-choices">
        <fieldset className="tiers">
          <legend>{w.chooseTier}</legend>
          {template.tiers.map((one) => (
            <label key={one} className={one === tier ? "tier chosen" : "tier"}>
              <input type="radio" name="tier" checked={one === tier} onChange={() => setTier(one)} />
              <strong>{w.tiers[one]}</strong>
              <span className="small">{w.tierLead[one]}</span>
            </label>
          ))}
        </fieldset>
        <section aria-label={w.chooseStance}>
          <h2 className="legend-like">{w.chooseStance}</h2>
          <Segmented<Stance>
            value={stance}
            onChange={setStance}
            aria-label={w.chooseStance}
            options={[
              { value: "balanced", label: w.stances.balanced },
              { value: "brand", label: w.stances.brand },
              { value: "agency", label: w.stances.agency },
            ]}
          />
        </section>
      </div>
      {problem && <ProblemNote problem={problem} />}
      <p className="start-go">
        <Button type="primary" size="large" onClick={() => void begin({ template: template.id, tier, stance })}>
          {w.begin}
        </Button>
        {template.tiers.length > 1 && (
          <Button size="large" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
            {w.compareTiers}
          </Button>
        )}
      </p>
      {comparing && <TierTable template={template.id} tiers={template.tiers} />}
    </main>
  );
}
