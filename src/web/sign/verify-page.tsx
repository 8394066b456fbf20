import { Button } from "antd";
import { useRef, useState, type ReactNode } from "react";
import { parse, Refusal, type Problem } from "../api/request.js";
import { sendFile } from "../api/send-file.js";
import type { Verdict } from "../api/signing.js";
import { Icon } from "../parts/icon.js";
import { Meter } from "../parts/meter.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useDrop } from "../parts/use-drop.js";
import { Link } from "../shell/router.js";
import { Wordmark } from "../shell/wordmark.js";
import { useLanguage, useWords } from "../words/language.js";
import { signWords } from "./sign-words.js";
import { VerdictView } from "./verdict-view.js";

/** Verifies any PDF without a login. */
export function VerifyPage(): ReactNode {
  const w = useWords(signWords);
  const { language, choose } = useLanguage();
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<Verdict>();
  const [problem, setProblem] = useState<Problem>();
  const verify = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setBusy(true);
    setProblem(undefined);
    setVerdict(undefined);
    try {
      const answer = await sendFile(`/verify?name=${encodeURIComponent(chosen.name)}&language=${language}`, chosen, () => undefined);
      setVerdict(parse<Verdict>(answer));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  };
  const { target } = useDrop((files) => void verify(files[0]));
  return (
    <div className="frame">
      <header className="top">
        <Link to="/" className="brand">
          <Wordmark />
        </Link>
        <div className="aside aside-right">
          <button type="button" className="quiet" onClick={() => choose(language === "zh" ? "en" : "zh")}>
            {language === "zh" ? "English" : "中文"}
          </button>
          <Link to="/" className="quiet-link">
            {w.signIn}
          </Link>
        </div>
      </header>
      <main className="page narrow" id="main" tabIndex={-1}>
        <header className="page-head">
          <h1>{w.verify}</h1>
          <p className="lead">{w.verifyLead}</p>
        </header>
        <section aria-label={w.drop} {...target}>
          <span className="drop-sign">
            <Icon name="seal" />
          </span>
          <h2>{w.drop}</h2>
          <Button type="primary" size="large" loading={busy} onClick={() => file.current?.click()}>
            {verdict ? w.another : w.choose}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".pdf"
            className="hidden"
            tabIndex={-1}
            aria-label={w.choose}
            onChange={(event) => {
              void verify(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </section>
        {busy && <Meter label={w.verify} percent={undefined} />}
        {problem && <ProblemNote problem={problem} />}
        {verdict && <VerdictView verdict={verdict} />}
        <p className="small verify-foot">
          <a href="/api/verifier" download>
            {w.offline}
          </a>
        </p>
      </main>
    </div>
  );
}
