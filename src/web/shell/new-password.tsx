import { Input } from "antd";
import type { ReactNode } from "react";
import { Field } from "../parts/field.js";
import { useWords } from "../words/language.js";
import { shellWords } from "./shell-words.js";

interface NewPasswordProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password that is being chosen, with its rule. */
export function NewPassword({ value, onChange }: NewPasswordProps): ReactNode {
  const w = useWords(shellWords);
  return (
    <Field label={w.newPassword} hint={w.passwordRule}>
      {(id) => (
        <Input
          id={id}
          type="password"
          required
          minLength={10}
          autoComplete="new-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
