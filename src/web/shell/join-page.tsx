import { Button, Input } from "antd";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { Refusal, request, type Problem } from "../api/request.js";
import { forgetAll } from "../api/use-remote.js";
import { Field } from "../parts/field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { Door } from "./entry-page.js";
import { navigate } from "./router.js";
import { shellWords } from "./shell-words.js";

/** What the link of an invitation opens. */
export function JoinPage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const w = useWords(shellWords);
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      await request("POST", `/invitations/${encodeURIComponent(parameters["token"] ?? "")}`, { name, password });
      forgetAll();
      navigate("/");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <Door>
      <form onSubmit={(event) => void submit(event)}>
        <h1>{w.join}</h1>
        <p className="lead">{w.joinLead}</p>
        <Field label={w.yourName}>
          {(id) => <Input id={id} required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={w.newPassword} hint={w.passwordRule}>
          {(id) => (
            <Input
              id={id}
              type="password"
              required
              minLength={10}
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {problem && <ProblemNote problem={problem} />}
        <Button type="primary" htmlType="submit" block size="large">
          {w.joined}
        </Button>
      </form>
    </Door>
  );
}
