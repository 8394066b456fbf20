import { Select } from "antd";
import type { ReactNode } from "react";
import type { KeyView } from "../api/signing.js";
import { Field } from "../parts/field.js";
import { PasswordField } from "../parts/password-field.js";
import { useWords } from "../words/language.js";
import { signWords } from "./sign-words.js";

interface KeyFieldsProps {
  readonly keys: readonly KeyView[];
  readonly picked: string;
  readonly onPick: (id: string) => void;
  readonly password: string;
  readonly onPassword: (password: string) => void;
}

/** One of the organisation's certificates, and the password of its key. */
export function KeyFields({ keys, picked, onPick, password, onPassword }: KeyFieldsProps): ReactNode {
  const w = useWords(signWords);
  return (
    <>
      <Field label={w.key}>
        {(id) => <Select id={id} value={picked} onChange={onPick} options={keys.map((one) => ({ value: one.id, label: one.name }))} />}
      </Field>
      <PasswordField label={w.password} hint={w.passwordHint} autoComplete="off" value={password} onChange={onPassword} />
    </>
  );
}
