import type { ReactNode } from "react";
import type { State } from "../api/contract.js";
import { Icon } from "../parts/icon.js";
import { useLanguage, useWords } from "../words/language.js";
import { Link } from "./router.js";
import { SetUpForm } from "./set-up-form.js";
import { shellWords } from "./shell-words.js";
import { SignInForm } from "./sign-in-form.js";
import { Wordmark } from "./wordmark.js";

interface EntryPageProps {
  readonly state: State;
  readonly onEnter: () => void;
}

/** The door: sign-in, or the first set-up of a new server. */
export function EntryPage({ state, onEnter }: EntryPageProps): ReactNode {
  const w = useWords(shellWords);
  return (
    <Door>
      {state.setUp ? (
        <SignInForm oidc={state.oidc === true} onEnter={onEnter} />
      ) : (
        <SetUpForm codeNeeded={state.codeNeeded === true} onEnter={onEnter} />
      )}
      <p className="small door-foot">
        <Link to="/verify">{w.verifyWithout}</Link>
      </p>
    </Door>
  );
}

/** Two halves: what the product promises, and a form. */
export function Door({ children }: { readonly children: ReactNode }): ReactNode {
  const w = useWords(shellWords);
  const { language, choose } = useLanguage();
  return (
    <div className="door">
      <section className="door-story" aria-label={w.product}>
        <Wordmark />
        <p className="door-tagline">{w.tagline}</p>
        <ul className="promises">
          {w.promises.map((promise) => (
            <li key={promise}>
              <Icon name="check" />
              {promise}
            </li>
          ))}
        </ul>
      </section>
      <main className="door-form" id="main" tabIndex={-1}>
        <button type="button" className="quiet door-language" onClick={() => choose(language === "zh" ? "en" : "zh")}>
          {w.switchLanguage}
        </button>
        <div className="door-inner">{children}</div>
      </main>
    </div>
  );
}
