import { Button, Input } from "antd";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { Refusal, request, type Problem } from "../api/request.js";
import { forgetAll } from "../api/use-remote.js";
import { Field } from "../parts/field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { shellWords } from "./shell-words.js";

interface SetUpFormProps {
  /** Whether the server asks for the code that it printed at its start. */
  readonly codeNeeded: boolean;
  readonly onEnter: () => void;
}

/** The first run: the organisation and its first administrator. */
export function SetUpForm({ codeNeeded, onEnter }: SetUpFormProps): ReactNode {
  const w = useWords(shellWords);
  const [values, setValues] = useState({ organisation: "", name: "", email: "", password: "", code: "" });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const put = (name: keyof typeof values) => (event: { readonly target: { readonly value: string } }) =>
    setValues((before) => ({ ...before, [name]: event.target.value }));
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    const { code, ...rest } = values;
    const given = codeNeeded ? { ...rest, code: code.trim() } : rest;
    try {
      await request("POST", "/setup", given);
      forgetAll();
      onEnter();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
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
      <Field label={w.newPassword} hint={w.passwordRule}>
        {(id) => (
          <Input
            id={id}
            type="password"
            required
            minLength={10}
            autoComplete="new-password"
            value={values.password}
            onChange={put("password")}
          />
        )}
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <Button type="primary" htmlType="submit" block loading={busy} size="large">
        {w.create}
      </Button>
    </form>
  );
}
