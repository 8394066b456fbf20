import { Button, Checkbox, Input } from "antd";
import { useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { Refusal, type Problem } from "../api/request.js";
import { sendFile } from "../api/send-file.js";
import type { KeyView } from "../api/signing.js";
import { useRemote } from "../api/use-remote.js";
import { Field } from "../parts/field.js";
import { Icon } from "../parts/icon.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { KeyFields } from "./key-fields.js";
import { signWords } from "./sign-words.js";

interface KeyFormProps {
  readonly onSign: (body: {
    readonly key: string;
    readonly password: string;
    readonly seal: boolean;
    readonly straddle: boolean;
    readonly reason?: string;
  }) => void;
  readonly onCancel: () => void;
}

/** Which certificate signs, and how the signature looks. */
export function KeyForm({ onSign, onCancel }: KeyFormProps): ReactNode {
  const w = useWords(signWords);
  const keys = useRemote<readonly KeyView[]>("/keys");
  const file = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<string>();
  const [password, setPassword] = useState("");
  const [reason, setReason] = useState("");
  const [seal, setSeal] = useState(true);
  const [straddle, setStraddle] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const key = picked ?? keys.data?.[0]?.id;
  const add = async (chosen: File): Promise<void> => {
    try {
      const name = chosen.name.replace(/\.(?:p12|pfx)$/iu, "");
      await sendFile(`/keys?name=${encodeURIComponent(name)}&file=${encodeURIComponent(chosen.name)}`, chosen, () => undefined);
      keys.reload();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (key !== undefined) onSign({ key, password, seal, straddle, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) });
  };
  return (
    <form className="step-act" onSubmit={submit}>
      {keys.data?.length === 0 && <p className="small">{w.noKey}</p>}
      {problem && <ProblemNote problem={problem} />}
      {key !== undefined && (
        <>
          <KeyFields keys={keys.data ?? []} picked={key} onPick={setPicked} password={password} onPassword={setPassword} />
          <Field label={w.reason}>
            {(id) => <Input id={id} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
          <p className="plan">
            <Checkbox checked={seal} onChange={(event) => setSeal(event.target.checked)}>
              {w.seal}
            </Checkbox>
            <Checkbox checked={straddle} onChange={(event) => setStraddle(event.target.checked)}>
              {w.straddle}
            </Checkbox>
          </p>
        </>
      )}
      <p className="row-actions">
        {key !== undefined && (
          <Button type="primary" htmlType="submit">
            {w.signDo}
          </Button>
        )}
        <Button icon={<Icon name="plus" />} onClick={() => file.current?.click()}>
          {w.addKey}
        </Button>
        <Button onClick={onCancel}>{w.cancel}</Button>
      </p>
      <input
        ref={file}
        type="file"
        accept=".p12,.pfx"
        className="hidden"
        tabIndex={-1}
        aria-label={w.addKey}
        onChange={(event) => {
          const [chosen] = [...(event.target.files ?? [])];
          if (chosen) void add(chosen);
          event.target.value = "";
        }}
      />
    </form>
  );
}
