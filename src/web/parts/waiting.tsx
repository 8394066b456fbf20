import type { ReactNode } from "react";
import { useLanguage } from "../words/language.js";

const word = { zh: "正在载入", en: "Loading" } as const;

/** Three dots that appear only when something takes longer than a blink. */
export function Waiting(): ReactNode {
  const { language } = useLanguage();
  return (
    <div className="loading" role="status" aria-label={word[language]}>
      <span />
      <span />
      <span />
    </div>
  );
}
