import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { Member } from "../api/people.js";
import { Dialog } from "../parts/dialog.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { makeLink } from "./make-link.js";
import { OnceShown } from "./once-shown.js";
import { peopleWords } from "./people-words.js";
import { useAct } from "./use-act.js";

interface PasswordDialogProps {
  readonly member: Member;
  readonly onClose: () => void;
}

/** Makes the link with which a member who forgot the password chooses a new one. */
export function PasswordDialog({ member: { id, name }, onClose }: PasswordDialogProps): ReactNode {
  const w = useWords(peopleWords);
  const { problem, act } = useAct();
  const [link, setLink] = useState<string>();
  const make = async (): Promise<void> => {
    setLink(await makeLink(`/members/${id}/password`));
  };
  return (
    <Dialog title={w.passwordFor(name)} onClose={onClose} closeWord={w.close}>
      <p>{w.passwordLead}</p>
      {problem && <ProblemNote problem={problem} />}
      {link === undefined ? (
        <p className="row-actions dialog-actions">
          <Button type="primary" onClick={() => act(make)}>
            {w.passwordDo}
          </Button>
        </p>
      ) : (
        <OnceShown label={w.passwordOnce} value={link} />
      )}
    </Dialog>
  );
}
