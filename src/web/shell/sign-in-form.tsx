import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import { Field } from "../parts/field.js";
import { PasswordField } from "../parts/password-field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { useAddress } from "./router.js";
import { shellWords } from "./shell-words.js";
import { useEntry } from "./use-entry.js";

interface SignInFormProps {
  readonly oidc: boolean;
  readonly onEnter: () => void;
}

/** E-mail and password, or the company's own sign-in where one is configured. */
export function SignInForm({ oidc, onEnter }: SignInFormProps): ReactNode {
  const w = useWords(shellWords);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { busy, problem, enter } = useEntry(onEnter);
  const told = new URLSearchParams(useAddress().split("?")[1] ?? "").get("refused");
  const refused = told === "account" || told === "provider" ? told : undefined;
  return (
    <form onSubmit={(event) => enter(event, "/session", { email, password })}>
      <h1>{w.signIn}</h1>
      <p className="lead">{w.signInLead}</p>
      <Field label={w.email}>
        {(id) => (
          <Input id={id} type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.target.value)} />
        )}
      </Field>
      <PasswordField label={w.password} autoComplete="current-password" value={password} onChange={setPassword} />
      {problem && <ProblemNote problem={problem} />}
      {problem === undefined && refused && <ProblemNote problem={w.refused[refused]} />}
      <Button type="primary" htmlType="submit" block loading={busy} size="large">
        {w.signIn}
      </Button>
      {oidc && (
        <Button href="/api/oidc/start" block size="large" className="second">
          {w.single}
        </Button>
      )}
      <p className="small forgot">{w.forgot}</p>
    </form>
  );
}
