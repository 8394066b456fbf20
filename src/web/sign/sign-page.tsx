import { Button } from "antd";
import { useRef, useState, type ReactNode } from "react";
import type { ContractDetail } from "../api/contract.js";
import { Refusal, request, type Problem } from "../api/request.js";
import { sendFile } from "../api/send-file.js";
import { useRemote } from "../api/use-remote.js";
import type { SigningView } from "../api/signing.js";
import { Empty } from "../parts/empty.js";
import { Icon } from "../parts/icon.js";
import { PageState } from "../parts/page-state.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useToast } from "../parts/toast.js";
import { useMay } from "../shell/me.js";
import { Link } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { BundleForm } from "./bundle-form.js";
import { PlanForm } from "./plan-form.js";
import { signWords } from "./sign-words.js";
import { SigningStep } from "./signing-step.js";

/** The signing of one contract: its plan, whose turn it is, and the file as it stands. */
export function SignPage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const w = useWords(signWords);
  const toast = useToast();
  const id = parameters["id"] ?? "";
  const contract = useRemote<ContractDetail>(`/contracts/${id}`);
  const signing = useRemote<SigningView>(`/contracts/${id}/signing`);
  const plans = useMay("legal");
  const [problem, setProblem] = useState<Problem>();
  const file = useRef<HTMLInputElement>(null);
  const { data } = signing;
  if (contract.data === undefined || data === undefined) return <PageState of={contract.data === undefined ? contract : signing} />;
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setProblem(undefined);
    try {
      await work();
      signing.reload();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  const step = (number: number, body: unknown): void =>
    void act(() => request("POST", `/contracts/${id}/signing/steps/${String(number)}`, body));
  return (
    <main className="page narrow" id="main" tabIndex={-1}>
      <header className="page-head">
        <Link to={contract.data.kind === "draft" ? `/drafts/${id}` : `/contracts/${id}`} className="back">
          <Icon name="left" />
          {w.back}
        </Link>
        <h1>{contract.data.title}</h1>
        <p className="lead">{w.lead}</p>
      </header>
      {problem && <ProblemNote problem={problem} />}
      {data.state === "none" && !plans ? (
        <Empty title={w.notStarted}>{w.notStartedWhy}</Empty>
      ) : data.state === "none" ? (
        <PlanForm
          draft={contract.data.kind === "draft"}
          onStart={(plan) => void act(() => request("POST", `/contracts/${id}/signing`, plan))}
        />
      ) : (
        <>
          <div className={`signing-state ${data.state}`}>
            <Icon name={data.state === "complete" ? "seal" : data.state === "refused" ? "alert" : "pen"} />
            <div>
              <strong>{w.states[data.state]}</strong>
              {data.state === "complete" && <p>{w.complete}</p>}
            </div>
          </div>
          <ol className="steps">
            {data.steps.map((one) => (
              <SigningStep key={one.number} step={one} onAct={(body) => step(one.number, body)} />
            ))}
          </ol>
          <section className="card elsewhere" aria-label={w.elsewhere}>
            <h2>{w.elsewhere}</h2>
            <p className="small">{w.elsewhereLead}</p>
            <p className="row-actions">
              <a className="button" href={`/api/contracts/${id}/signing/file`} download>
                <Icon name="download" />
                {w.downloadFile}
              </a>
              {data.state === "open" && (
                <Button icon={<Icon name="upload" />} onClick={() => file.current?.click()}>
                  {w.uploadSigned}
                </Button>
              )}
              {(data.state === "open" || data.state === "refused") && plans && (
                <Button danger onClick={() => void act(() => request("DELETE", `/contracts/${id}/signing`)).then(() => toast(w.withdrawn))}>
                  {w.withdraw}
                </Button>
              )}
            </p>
            <input
              ref={file}
              type="file"
              accept=".pdf"
              className="hidden"
              tabIndex={-1}
              aria-label={w.uploadSigned}
              onChange={(event) => {
                const [chosen] = [...(event.target.files ?? [])];
                if (chosen) void act(() => sendFile(`/contracts/${id}/signing/file`, chosen, () => undefined));
                event.target.value = "";
              }}
            />
            {data.state === "complete" && <BundleForm contract={id} title={contract.data.title} />}
            {data.sha256 !== null && (
              <p className="small hash">
                {w.hash} {data.sha256}
              </p>
            )}
          </section>
        </>
      )}
    </main>
  );
}
