import { Button } from "antd";
import type { ReactNode } from "react";
import { useToast } from "../parts/toast.js";
import { useWords } from "../words/language.js";
import { peopleWords } from "./people-words.js";

interface OnceShownProps {
  readonly label: string;
  readonly value: string;
}

/** A secret or a link that is shown once, with a button that copies it. */
export function OnceShown({ label, value }: OnceShownProps): ReactNode {
  const w = useWords(peopleWords);
  const toast = useToast();
  return (
    <div className="once">
      <p className="small">{label}</p>
      <code>{value}</code>
      <Button onClick={() => void navigator.clipboard.writeText(value).then(() => toast(w.copied))}>{w.copy}</Button>
    </div>
  );
}
