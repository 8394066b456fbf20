import type { ReactNode } from "react";
import { useWords } from "../words/language.js";
import { shellWords } from "./shell-words.js";

/** The mark and the name of the product. */
export function Wordmark(): ReactNode {
  const w = useWords(shellWords);
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="currentColor" />
        <path d="M9 8.5h14M9 14h9M9 19.5h6" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
        <path d="m17.5 22.5 6.5-6.5 2 2-6.5 6.5-2.6.6z" fill="#f3d9a4" />
      </svg>
      <span>{w.product}</span>
    </span>
  );
}
