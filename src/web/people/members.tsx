import { Button, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { Role } from "../api/contract.js";
import type { Member, PendingInvitation } from "../api/people.js";
import { request } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { Dialog } from "../parts/dialog.js";
import { Icon } from "../parts/icon.js";
import { Moment } from "../parts/moment.js";
import { PlainTable } from "../parts/plain-table.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useToast } from "../parts/toast.js";
import { Waiting } from "../parts/waiting.js";
import { useMe } from "../shell/me.js";
import { useWords } from "../words/language.js";
import { InviteDialog } from "./invite-dialog.js";
import { PasswordDialog } from "./password-dialog.js";
import { PendingInvitations } from "./pending-invitations.js";
import { peopleWords } from "./people-words.js";
import { roleNames } from "./role-names.js";
import { useAct } from "./use-act.js";

/** The members with their roles; an administrator changes, removes and invites. */
export function Members({ manages }: { readonly manages: boolean }): ReactNode {
  const w = useWords(peopleWords);
  const me = useMe();
  const toast = useToast();
  const members = useRemote<readonly Member[]>("/members");
  const pending = useRemote<readonly PendingInvitation[]>(manages ? "/pending-invitations" : undefined);
  const { problem, act } = useAct();
  const [inviting, setInviting] = useState(false);
  const [forgetful, setForgetful] = useState<Member>();
  const [leaving, setLeaving] = useState<Member>();
  if (members.data === undefined) return members.problem ? <ProblemNote problem={members.problem} retry={members.reload} /> : <Waiting />;
  const options = roleNames.map((role) => ({ value: role, label: w.roles[role] }));
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
                <span key="actions" className="hidden-words">
                  {w.actions}
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
              <td className="member-acts">
                <button type="button" className="quiet" aria-label={w.passwordFor(one.name)} onClick={() => setForgetful(one)}>
                  <Icon name="key" />
                </button>
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
      {manages && <PendingInvitations list={pending} />}
      {inviting && <InviteDialog onInvited={pending.reload} onClose={() => setInviting(false)} />}
      {forgetful && <PasswordDialog member={forgetful} onClose={() => setForgetful(undefined)} />}
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
