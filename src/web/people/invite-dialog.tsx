import { Button, Input, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { Role } from "../api/contract.js";
import { Dialog } from "../parts/dialog.js";
import { Field } from "../parts/field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { makeLink } from "./make-link.js";
import { OnceShown } from "./once-shown.js";
import { peopleWords } from "./people-words.js";
import { roleNames } from "./role-names.js";
import { useAct } from "./use-act.js";

interface InviteDialogProps {
  readonly onInvited: () => void;
  readonly onClose: () => void;
}

/** Whom to invite as what; the link that comes of it is shown once. */
export function InviteDialog({ onInvited, onClose }: InviteDialogProps): ReactNode {
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
            setLink(await makeLink("/invitations", { email, role }));
            onInvited();
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
              options={roleNames.map((one) => ({ value: one, label: w.roles[one] }))}
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
