import { Button, Input } from "antd";
import { useId, useState, type ReactNode } from "react";
import { useWords } from "../words/language.js";
import { reviewWords } from "./review-words.js";

interface DismissFormProps {
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is not acted upon; the usual answers are one click away. */
export function DismissForm({ onConfirm, onCancel }: DismissFormProps): ReactNode {
  const w = useWords(reviewWords);
  const id = useId();
  const [reason, setReason] = useState("");
  return (
    <div className="dismiss">
      <label htmlFor={id}>{w.reason}</label>
      <div className="chips">
        {w.reasons.map((one) => (
          <button type="button" className="chip" key={one} onClick={() => setReason(one)}>
            {one}
          </button>
        ))}
      </div>
      <Input.TextArea id={id} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <div className="finding-actions">
        <Button type="primary" disabled={reason.trim() === ""} onClick={() => onConfirm(reason.trim())}>
          {w.confirmDismiss}
        </Button>
        <Button onClick={onCancel}>{w.cancel}</Button>
      </div>
    </div>
  );
}
