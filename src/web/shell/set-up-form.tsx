import { Button, Input } from "antd";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { Field } from "../parts/field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { NewPassword } from "./new-password.js";
import { shellWords } from "./shell-words.js";
import { useEntry } from "./use-entry.js";

interface SetUpFormProps {
  /** Whether the server asks for the code that it printed at its start. */
  readonly codeNeeded: boolean;
  readonly onEnter: () => void;
}

/** The first run: the organisation and its first administrator. */
export function SetUpForm({ codeNeeded, onEnter }: SetUpFormProps): ReactNode {
  const w = useWords(shellWords);
  const [values, setValues] = useState({ organisation: "", name: "", email: "", password: "", code: "" });
  const { busy, problem, enter } = useEntry(onEnter);
  const put = (name: keyof typeof values) => (event: { readonly target: { readonly value: string } }) =>
    setValues((before) => ({ ...before, [name]: event.target.value }));
  const submit = (event: SubmitEvent): void => {
    const { code, ...rest } = values;
    enter(event, "/setup", codeNeeded ? { ...rest, code: code.trim() } : rest);
  };
  return (
    <form onSubmit={submit}>
      <h1>{w.setUp}</h1>
      <p className="lead">{w.setUpLead}</p>
      {codeNeeded && (
        <Field label={w.code} hint={w.codeHint}>
          {(id) => <Input id={id} required autoComplete="off" value={values.code} onChange={put("code")} />}
        </Field>
      )}
      <Field label={w.organisation} hint={w.organisationExample}>
        {(id) => (
          <Input id={id} required maxLength={120} autoComplete="organization" value={values.organisation} onChange={put("organisation")} />
        )}
      </Field>
      <Field label={w.yourName}>
        {(id) => <Input id={id} required maxLength={60} autoComplete="name" value={values.name} onChange={put("name")} />}
      </Field>
      <Field label={w.email}>
        {(id) => <Input id={id} type="email" required autoComplete="username" value={values.email} onChange={put("email")} />}
      </Field>
      <NewPassword value={values.password} onChange={(password) => setValues((before) => ({ ...before, password }))} />
      {problem && <ProblemNote problem={problem} />}
      <Button type="primary" htmlType="submit" block loading={busy} size="large">
        {w.create}
      </Button>
    </form>
  );
}
