import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { PasswordOwner } from "../api/people.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { LinkPage } from "./link-page.js";
import { NewPassword } from "./new-password.js";
import { navigate } from "./router.js";
import { shellWords } from "./shell-words.js";
import { useEntry } from "./use-entry.js";

/** What a link to choose a new password opens. */
export function PasswordPage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const w = useWords(shellWords);
  const address = `/passwords/${encodeURIComponent(parameters["token"] ?? "")}`;
  return (
    <LinkPage<PasswordOwner>
      address={address}
      dead={{ title: w.noPasswordLink, why: w.noPasswordLinkWhy }}
      form={(owner) => <ChooseForm address={address} owner={owner} />}
    />
  );
}

interface ChooseFormProps {
  readonly address: string;
  readonly owner: PasswordOwner;
}

function ChooseForm({ address, owner: { name, email } }: ChooseFormProps): ReactNode {
  const w = useWords(shellWords);
  const [password, setPassword] = useState("");
  const { busy, problem, enter } = useEntry(() => navigate("/"));
  return (
    <form onSubmit={(event) => enter(event, address, { password })}>
      <h1>{w.choose}</h1>
      <p className="lead">{w.chooseLead(name, email)}</p>
      <NewPassword value={password} onChange={setPassword} />
      {problem && <ProblemNote problem={problem} />}
      <Button type="primary" htmlType="submit" block loading={busy} size="large">
        {w.chooseDo}
      </Button>
    </form>
  );
}
