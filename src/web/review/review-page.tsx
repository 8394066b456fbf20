import { Segmented, Tabs } from "antd";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { ContractDetail, Decision, Finding, Range, Report, Stance } from "../api/contract.js";
import { Refusal, request } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { PageState } from "../parts/page-state.js";
import { useToast } from "../parts/toast.js";
import { useWide } from "../parts/use-wide.js";
import { useMay } from "../shell/me.js";
import { navigate, useAddress } from "../shell/router.js";
import { useLanguage, useWords } from "../words/language.js";
import { ComparePanel } from "./compare-panel.js";
import { DocumentPane } from "./document-pane.js";
import { FindingList } from "./finding-list.js";
import { ReviewHead } from "./review-head.js";
import { reviewWords } from "./review-words.js";
import { showPlace } from "./show-place.js";
import { TermList } from "./term-list.js";
import { TopicMap } from "./topic-map.js";
import { VersionState } from "./version-state.js";

/** The review of a contract: its text at the left with the findings in place, what they ask at the right. */
export function ReviewPage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const id = parameters["id"] ?? "";
  const query = new URLSearchParams(useAddress().split("?")[1] ?? "");
  const contract = useRemote<ContractDetail>(`/contracts/${id}`);
  if (contract.data === undefined) return <PageState of={contract} />;
  const version = contract.data.versions.find((one) => one.id === query.get("version")) ?? contract.data.versions.at(-1);
  const stance = stanceOf(query.get("stance"));
  const go = (change: Readonly<Record<string, string>>): void => {
    const next = new URLSearchParams({ ...Object.fromEntries(query), ...change });
    navigate(`/contracts/${id}?${next.toString()}`, { replace: true });
  };
  return (
    <main className="review" id="main" tabIndex={-1}>
      <ReviewHead contract={contract.data} version={version} stance={stance} onGo={go} onChange={contract.reload} />
      {version?.state === "ready" ? (
        <Panes
          key={`${version.id}-${stance}`}
          contract={contract.data}
          version={version.id}
          stance={stance}
          first={query.get("panel") === "versions" ? "versions" : "findings"}
        />
      ) : (
        <VersionState version={version} reload={contract.reload} />
      )}
    </main>
  );
}

type Panel = "text" | "findings" | "terms" | "topics" | "versions";

interface PanesProps {
  readonly contract: ContractDetail;
  readonly version: string;
  readonly stance: Stance;
  readonly first: Panel;
}

function Panes({ contract, version, stance, first }: PanesProps): ReactNode {
  const w = useWords(reviewWords);
  const { language } = useLanguage();
  const toast = useToast();
  const wide = useWide(1000);
  const mayDecide = useMay("legal", "business");
  const report = useRemote<Report>(`/versions/${version}/report?stance=${stance}&language=${language}`);
  const [panel, setPanel] = useState<Panel>(first);
  const [active, setActive] = useState<string>();
  const [topic, setTopic] = useState<string>();
  const { data, change } = report;
  const show = useCallback(
    (range: Range) => {
      if (!wide) setPanel("text");
      showPlace(range);
    },
    [wide],
  );
  const pickInText = useCallback((finding: string) => {
    setTopic(undefined);
    setActive(finding);
    setPanel("findings");
  }, []);
  const pickInList = (finding: string | undefined): void => {
    setActive(finding);
    const found = data?.findings.find(({ id }) => id === finding);
    if (found !== undefined && wide) showPlace(found.range, found.id);
  };
  const pickFromVersions = (finding: string): void => {
    pickInText(finding);
    pickInList(finding);
  };
  useEffect(() => {
    if (!wide && panel === "text" && active !== undefined) {
      const found = data?.findings.find(({ id }) => id === active);
      if (found) showPlace(found.range, found.id);
    }
  }, [wide, panel, active, data]);
  const text = useMemo(
    () => data && <DocumentPane version={version} report={data} active={active} onPick={pickInText} first={wide ? "original" : "text"} />,
    [data, version, active, pickInText, wide],
  );
  if (data === undefined) return <PageState of={report} />;

  const decide = async (finding: Finding, decision: Decision, quiet = false): Promise<void> => {
    const before = data.decisions[finding.id] ?? { decision: "open" };
    change((now) => ({ ...now, decisions: { ...now.decisions, [finding.id]: decision } }));
    try {
      await request("PUT", `/versions/${version}/decisions/${finding.id}`, decision);
      const said = { accepted: w.saidAccepted, dismissed: w.saidDismissed, open: w.saidOpen }[decision.decision];
      toast(said, quiet ? undefined : { label: w.undo, run: () => void decide(finding, before, true) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      change((now) => ({ ...now, decisions: { ...now.decisions, [finding.id]: before } }));
      toast(error.problem.seen[language]);
    }
  };
  /** Why the text was not asked for what an agency agreement must settle. */
  const unasked = data.coverage.find(({ rule, outcome }) => rule === "completeness" && outcome === "could-not-check");
  const open = data.findings.filter(({ id }) => (data.decisions[id]?.decision ?? "open") === "open").length;
  const panels: Record<Exclude<Panel, "text">, ReactNode> = {
    findings: (
      <FindingList
        report={data}
        active={active}
        topic={topic}
        mayDecide={mayDecide}
        onPick={pickInList}
        onTopic={setTopic}
        onDecide={(finding, decision) => void decide(finding, decision)}
      />
    ),
    terms: <TermList report={data} onShow={show} />,
    topics: (
      <TopicMap
        report={data}
        chosen={topic}
        onChoose={(chosen) => {
          setTopic(chosen);
          setPanel("findings");
        }}
      />
    ),
    versions: <ComparePanel contract={contract} version={version} onPick={pickFromVersions} />,
  };
  const names: readonly Panel[] = wide ? ["findings", "terms", "topics", "versions"] : ["text", "findings", "terms", "topics", "versions"];
  const chosen = wide && panel === "text" ? "findings" : panel;
  return (
    <div className="panes">
      {wide && <div className="pane-text">{text}</div>}
      <section className="pane-side" aria-label={w.panels}>
        {unasked?.why !== undefined && <p className="unasked">{unasked.why}</p>}
        <p className="standing-line">
          <strong>{w.summary(open, data.findings.length)}</strong>
          <span>
            {w.settled(
              data.topics.filter(({ status }) => status === "present").length,
              data.topics.filter(({ status }) => status !== "not-applicable").length,
            )}
          </span>
        </p>
        {wide ? (
          <Tabs
            activeKey={chosen}
            onChange={(key) => setPanel(names.find((name) => name === key) ?? "findings")}
            items={names.map((name) => ({
              key: name,
              label: name === "findings" ? `${w.findings} ${String(data.findings.length)}` : w[name],
              children: name === "text" ? null : panels[name],
            }))}
          />
        ) : (
          <>
            <Segmented
              block
              className="phone-tabs"
              value={chosen}
              onChange={setPanel}
              options={names.map((name) => ({ value: name, label: w[name] }))}
            />
            {chosen === "text" ? text : panels[chosen]}
          </>
        )}
      </section>
    </div>
  );
}

const stanceOf = (given: string | null): Stance => (given === "agency" || given === "neutral" ? given : "brand");
