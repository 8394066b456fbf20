import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import type { Role } from "../api/contract.js";
import { Field } from "../parts/field.js";
import { PasswordField } from "../parts/password-field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { LinkPage } from "./link-page.js";
import { NewPassword } from "./new-password.js";
import { navigate } from "./router.js";
import { shellWords } from "./shell-words.js";
import { useEntry } from "./use-entry.js";

interface Invitation {
  readonly email: string;
  readonly role: Role;
  readonly organisation: string;
  /** Whether the address has an account already. */
  readonly known: boolean;
}

/** What the link of an invitation opens. */
export function JoinPage({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const w = useWords(shellWords);
  const address = `/invitations/${encodeURIComponent(parameters["token"] ?? "")}`;
  return (
    <LinkPage<Invitation>
      address={address}
      dead={{ title: w.noInvitation, why: w.noInvitationWhy }}
      form={(invitation) => <JoinForm address={address} invitation={invitation} />}
    />
  );
}

interface JoinFormProps {
  readonly address: string;
  readonly invitation: Invitation;
}

function JoinForm({ address, invitation: { email, role, organisation, known } }: JoinFormProps): ReactNode {
  const w = useWords(shellWords);
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { busy, problem, enter } = useEntry(() => navigate("/"));
  return (
    <form onSubmit={(event) => enter(event, address, { name: known ? email : name, password })}>
      <h1>{w.join(organisation)}</h1>
      <p className="lead">{known ? w.joinKnown(email, w.roles[role]) : w.joinLead(email, w.roles[role])}</p>
      {known ? (
        <PasswordField label={w.password} autoComplete="current-password" value={password} onChange={setPassword} />
      ) : (
        <>
          <Field label={w.yourName}>
            {(id) => (
              <Input id={id} required maxLength={60} autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <NewPassword value={password} onChange={setPassword} />
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
      <Button type="primary" htmlType="submit" block loading={busy} size="large">
        {w.joined}
      </Button>
    </form>
  );
}
