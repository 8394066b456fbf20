import { Button, Input } from "antd";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { request } from "../api/request.js";
import { Dialog } from "../parts/dialog.js";
import { Field } from "../parts/field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useAct } from "../people/use-act.js";
import { useWords } from "../words/language.js";
import { shellWords } from "./shell-words.js";

interface FoundFormProps {
  readonly onClose: () => void;
  readonly onEnter: () => void;
}

/** Founds another organisation, whose data nobody of this one sees, and goes there. */
export function FoundForm({ onClose, onEnter }: FoundFormProps): ReactNode {
  const w = useWords(shellWords);
  const { problem, act } = useAct();
  const [name, setName] = useState("");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    act(() => request("POST", "/organisations", { name: name.trim() }).then(onEnter));
  };
  return (
    <Dialog title={w.found} onClose={onClose} closeWord={w.close}>
      <form onSubmit={submit}>
        <p className="small">{w.foundLead}</p>
        <Field label={w.organisation}>
          {(id) => (
            <Input
              id={id}
              required
              maxLength={100}
              value={name}
              placeholder={w.organisationExample}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {problem && <ProblemNote problem={problem} />}
        <Button type="primary" htmlType="submit" disabled={name.trim() === ""}>
          {w.foundDo}
        </Button>
      </form>
    </Dialog>
  );
}
