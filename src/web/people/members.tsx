import { Button, Input, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { Role } from "../api/contract.js";
import type { Member } from "../api/people.js";
import { request } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { Dialog } from "../parts/dialog.js";
import { Field } from "../parts/field.js";
import { Icon } from "../parts/icon.js";
import { Moment } from "../parts/moment.js";
import { PlainTable } from "../parts/plain-table.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useToast } from "../parts/toast.js";
import { Waiting } from "../parts/waiting.js";
import { useMe } from "../shell/me.js";
import { useWords } from "../words/language.js";
import { OnceShown } from "./once-shown.js";
import { peopleWords } from "./people-words.js";
import { useAct } from "./use-act.js";

const roles: readonly Role[] = ["admin", "legal", "business", "approver", "signer", "viewer"];

/** The members with their roles; an administrator changes, removes and invites. */
export function Members({ manages }: { readonly manages: boolean }): ReactNode {
  const w = useWords(peopleWords);
  const me = useMe();
  const toast = useToast();
  const members = useRemote<readonly Member[]>("/members");
  const { problem, act } = useAct();
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Member>();
  if (members.data === undefined) return members.problem ? <ProblemNote problem={members.problem} retry={members.reload} /> : <Waiting />;
  const options = roles.map((role) => ({ value: role, label: w.roles[role] }));
  return (
    <section aria-label={w.members}>
      {manages && (
        <p className="tab-tools">
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => setInviting(true)}>
            {w.invite}
          </Button>
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <PlainTable
        name="members-table"
        heads={[
          w.name,
          w.email,
          w.role,
          w.since,
          ...(manages
            ? [
                <span key="remove" className="hidden-words">
                  {w.remove}
                </span>,
              ]
            : []),
        ]}
      >
        {members.data.map((one) => (
          <tr key={one.id}>
            <td>
              {one.name}
              {one.id === me.user.id && <span className="small"> · {w.you}</span>}
            </td>
            <td>{one.email}</td>
            <td>
              {manages && one.id !== me.user.id ? (
                <Select<Role>
                  aria-label={`${w.role}: ${one.name}`}
                  value={one.role}
                  options={options}
                  onChange={(role) => act(() => request("PATCH", `/members/${one.id}`, { role }).then(members.reload))}
                />
              ) : (
                w.roles[one.role]
              )}
            </td>
            <td>
              <Moment at={one.since} />
            </td>
            {manages && (
              <td>
                {one.id !== me.user.id && (
                  <button type="button" className="quiet" aria-label={`${w.remove}: ${one.name}`} onClick={() => setLeaving(one)}>
                    <Icon name="trash" />
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </PlainTable>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {leaving && (
        <Dialog title={w.remove} onClose={() => setLeaving(undefined)} closeWord={w.close}>
          <p>{w.confirmRemove(leaving.name)}</p>
          <p className="row-actions dialog-actions">
            <Button
              danger
              type="primary"
              onClick={() => {
                act(() =>
                  request("DELETE", `/members/${leaving.id}`).then(() => {
                    toast(w.removed(leaving.name));
                    members.reload();
                  }),
                );
                setLeaving(undefined);
              }}
            >
              {w.remove}
            </Button>
            <Button onClick={() => setLeaving(undefined)}>{w.cancel}</Button>
          </p>
        </Dialog>
      )}
    </section>
  );
}

function InviteDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const w = useWords(peopleWords);
  const { problem, act } = useAct();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("legal");
  const [link, setLink] = useState<string>();
  return (
    <Dialog title={w.invite} onClose={onClose} closeWord={w.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act(async () => {
            const made = await request<{ link: string }>("POST", "/invitations", { email, role });
            setLink(new URL(made.link, window.location.origin).href);
          });
        }}
      >
        <Field label={w.email}>
          {(id) => <Input id={id} type="email" required value={email} onChange={(event) => setEmail(event.target.value)} />}
        </Field>
        <Field label={w.role} hint={w.roleLead[role]}>
          {(id) => (
            <Select<Role>
              id={id}
              value={role}
              onChange={setRole}
              options={roles.map((one) => ({ value: one, label: w.roles[one] }))}
              getPopupContainer={(node: HTMLElement) => node.closest("dialog") ?? document.body}
            />
          )}
        </Field>
        {problem && <ProblemNote problem={problem} />}
        {link === undefined ? (
          <Button type="primary" htmlType="submit">
            {w.inviteDo}
          </Button>
        ) : (
          <OnceShown label={w.inviteLead} value={link} />
        )}
      </form>
    </Dialog>
  );
}
