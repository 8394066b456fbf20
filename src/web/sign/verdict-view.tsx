import type { ReactNode } from "react";
import type { ChangeView, SignatureView, Verdict } from "../api/signing.js";
import { Icon } from "../parts/icon.js";
import { useWords } from "../words/language.js";
import { signWords } from "./sign-words.js";

/** The verdict on a signed file: one sentence first, then each signature. */
export function VerdictView({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const w = useWords(signWords);
  const { signatures, valid, changed, missing } = verdict;
  const state = signatures.length === 0 ? "none" : valid ? "good" : "bad";
  return (
    <article className="verdict" aria-live="polite">
      <div className={`verdict-head ${state}`}>
        <Icon name={state === "good" ? "seal" : "alert"} />
        <div>
          <h2>{state === "none" ? w.noSignature : state === "good" ? w.valid : w.invalid}</h2>
          <p>{verdict.evidence}</p>
          {signatures.length > 0 && <p>{changed ? w.changed : w.unchanged}</p>}
          {missing.length > 0 && <p>{w.missing(missing.join(w.comma))}</p>}
        </div>
      </div>
      {signatures.map((one) => (
        <Signature key={one.field} signature={one} />
      ))}
      {verdict.notes.map((note) => (
        <p className="small" key={note}>
          {note}
        </p>
      ))}
      <p className="small hash">
        {verdict.file} · SHA-256 {verdict.sha256}
      </p>
    </article>
  );
}

function Signature({ signature }: { readonly signature: SignatureView }): ReactNode {
  const w = useWords(signWords);
  const { signer, time, flaws, later } = signature;
  return (
    <section className="card signature" aria-label={signature.field}>
      <h3>
        <span>{signer?.name ?? signature.field}</span>
        <span className={signature.valid ? "tag good" : "tag bad"}>{signature.intact ? w.intact : w.broken}</span>
      </h3>
      <dl>
        <div>
          <dt>{w.sign}</dt>
          <dd>
            {signature.field}
            {signature.reason !== null && ` · ${signature.reason}`}
          </dd>
        </div>
        {signer && (
          <div>
            <dt>{w.issuer}</dt>
            <dd>
              {signer.issuer} · {wordOf(signature.identity, w.identities)}
            </dd>
          </div>
        )}
        <div>
          <dt>{w.time}</dt>
          <dd>
            {time.value ?? "–"} · {wordOf(time.source, w.timeSources)}
            {time.authority !== null && ` · ${time.authority}`}
          </dd>
        </div>
      </dl>
      {flaws.map(({ code, message }) => (
        <p className="flaw" key={code}>
          <Icon name="alert" />
          {message}
        </p>
      ))}
      {later.length > 0 && <Changes changes={later} />}
      {signature.notes.map((note) => (
        <p className="small" key={note}>
          {note}
        </p>
      ))}
    </section>
  );
}

function Changes({ changes }: { readonly changes: readonly ChangeView[] }): ReactNode {
  const w = useWords(signWords);
  return (
    <div className="later">
      <h4>{w.changes}</h4>
      <ul>
        {changes.map(({ message, allowed, kind }, at) => (
          <li key={`${kind}-${String(at)}`} className={allowed ? "" : "flaw"}>
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

const wordOf = (state: string, words: Readonly<Record<string, string>>): string => words[state] ?? state;
