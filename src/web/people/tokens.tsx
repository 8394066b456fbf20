import { Button, Input, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { Role } from "../api/contract.js";
import type { Token } from "../api/people.js";
import { request } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { Field } from "../parts/field.js";
import { Moment } from "../parts/moment.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { OnceShown } from "./once-shown.js";
import { peopleWords } from "./people-words.js";
import { useAct } from "./use-act.js";

const roles: readonly Role[] = ["viewer", "business", "legal"];

/** Tokens for scripts: each with a role, shown once, revoked at once. */
export function Tokens(): ReactNode {
  const w = useWords(peopleWords);
  const tokens = useRemote<readonly Token[]>("/tokens");
  const { problem, act } = useAct();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("business");
  const [made, setMade] = useState<string>();
  return (
    <section aria-label={w.tokens}>
      <form
        className="card inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          act(async () => {
            const { token } = await request<{ token: string }>("POST", "/tokens", { name, role });
            setMade(token);
            setName("");
            tokens.reload();
          });
        }}
      >
        <p className="small">{w.tokenLead}</p>
        <Field label={w.tokenName}>
          {(id) => <Input id={id} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={w.role}>
          {(id) => (
            <Select<Role> id={id} value={role} onChange={setRole} options={roles.map((one) => ({ value: one, label: w.roles[one] }))} />
          )}
        </Field>
        <Button type="primary" htmlType="submit">
          {w.newToken}
        </Button>
      </form>
      {made !== undefined && <OnceShown label={w.tokenOnce} value={made} />}
      {(problem ?? tokens.problem) && <ProblemNote problem={problem ?? tokens.problem ?? none} />}
      <ul className="plain-list">
        {tokens.data?.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.name}</strong>
              <span className="small">
                {" "}
                {w.roles[one.role]} · {w.used} {one.used === null ? w.never : <Moment at={one.used} />}
              </span>
            </div>
            <Button
              size="small"
              danger
              onClick={() => act(() => request("DELETE", `/tokens/${one.id}`).then(tokens.reload))}
              aria-label={`${w.revoke}: ${one.name}`}
            >
              {w.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {tokens.data?.length === 0 && <p className="small">{w.none}</p>}
    </section>
  );
}

const none = { seen: { zh: "", en: "" } };
