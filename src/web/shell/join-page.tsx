import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import { Field } from "../parts/field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { Door } from "./entry-page.js";
import { NewPassword } from "./new-password.js";
import { navigate } from "./router.js";
import { shellWords } from "./shell-words.js";
import { useEntry } from "./use-entry.js";

/** What the link of an invitation opens. */
export function JoinPage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const w = useWords(shellWords);
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { problem, enter } = useEntry(() => navigate("/"));
  const invitation = `/invitations/${encodeURIComponent(parameters["token"] ?? "")}`;
  return (
    <Door>
      <form onSubmit={(event) => enter(event, invitation, { name, password })}>
        <h1>{w.join}</h1>
        <p className="lead">{w.joinLead}</p>
        <Field label={w.yourName}>
          {(id) => <Input id={id} required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <NewPassword value={password} onChange={setPassword} />
        {problem && <ProblemNote problem={problem} />}
        <Button type="primary" htmlType="submit" block size="large">
          {w.joined}
        </Button>
      </form>
    </Door>
  );
}
