import type { ReactNode } from "react";
import { PasswordField } from "../parts/password-field.js";
import { useWords } from "../words/language.js";
import { shellWords } from "./shell-words.js";

interface NewPasswordProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password that is being chosen, with its rule. */
export function NewPassword(props: NewPasswordProps): ReactNode {
  const w = useWords(shellWords);
  return <PasswordField label={w.newPassword} hint={w.passwordRule} autoComplete="new-password" minLength={10} {...props} />;
}
