import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import type { SigningView } from "../api/signing.js";
import { Field } from "../parts/field.js";
import { Icon } from "../parts/icon.js";
import { Moment } from "../parts/moment.js";
import { useMe } from "../shell/me.js";
import { useWords } from "../words/language.js";
import { KeyForm } from "./key-form.js";
import { signWords } from "./sign-words.js";

interface SigningStepProps {
  readonly step: SigningView["steps"][number];
  readonly onAct: (body: unknown) => void;
}

/** One step: who approves or signs, how it stands, and what to do when it is its turn. */
export function SigningStep({ step, onAct }: SigningStepProps): ReactNode {
  const w = useWords(signWords);
  const { role } = useMe();
  const mine = step.current && (role === "admin" || role === (step.kind === "sign" ? "signer" : step.role));
  const [note, setNote] = useState("");
  const [open, setOpen] = useState(false);
  const who = step.role === null ? nameOf(step.party ?? "", w.partyNames) : nameOf(step.role, w.roles);
  const standing = step.state === "done" ? w.done : step.state === "refused" ? w.refused : step.current ? w.turn : w.waiting;
  return (
    <li className={`step ${step.state} ${step.current ? "current" : ""}`}>
      <span className="step-mark" aria-hidden="true">
        {step.state === "done" ? <Icon name="check" /> : step.state === "refused" ? <Icon name="cross" /> : step.number}
      </span>
      <div className="step-body">
        <p>
          <strong>{who}</strong> {step.kind === "approve" ? w.approve : w.sign} <span className="small">· {standing}</span>
        </p>
        {step.by !== null && (
          <p className="small">
            {step.by}
            {step.at !== null && (
              <>
                {" "}
                · <Moment at={step.at} />
              </>
            )}
            {step.note !== "" && `${w.colon}${step.note}`}
          </p>
        )}
        {mine && step.state === "waiting" && step.kind === "approve" && (
          <div className="step-act">
            <Field label={w.why} hint={w.whyNeeded}>
              {(id) => <Input.TextArea id={id} rows={1} value={note} onChange={(event) => setNote(event.target.value)} />}
            </Field>
            <p className="row-actions">
              <Button type="primary" onClick={() => onAct({ decision: "approve", note: note.trim() })}>
                {w.approveDo}
              </Button>
              <Button danger disabled={note.trim().length < 2} onClick={() => onAct({ decision: "refuse", note: note.trim() })}>
                {w.refuseDo}
              </Button>
            </p>
          </div>
        )}
        {mine && step.state === "waiting" && step.kind === "sign" && !open && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {w.signDo}
          </Button>
        )}
        {open && step.state === "waiting" && (
          <KeyForm onSign={(body) => onAct({ decision: "sign", ...body })} onCancel={() => setOpen(false)} />
        )}
      </div>
    </li>
  );
}

const nameOf = (one: string, names: Readonly<Record<string, string>>): string => names[one] ?? one;
