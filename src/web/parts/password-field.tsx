import { Input } from "antd";
import type { ReactNode } from "react";
import { Field } from "./field.js";

interface PasswordFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What a password manager may do with it. */
  readonly autoComplete: "current-password" | "new-password" | "off";
  readonly minLength?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password that must be given. */
export function PasswordField({ label, hint, onChange, ...input }: PasswordFieldProps): ReactNode {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(id) => <Input id={id} type="password" required {...input} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
