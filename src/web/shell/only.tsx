import type { ReactNode } from "react";
import type { Role } from "../api/contract.js";
import { useWords } from "../words/language.js";
import { useMay } from "./me.js";
import { Link } from "./router.js";
import { shellWords } from "./shell-words.js";

interface OnlyProps {
  readonly roles: readonly Role[];
  readonly children: ReactNode;
}

/** A page for some roles; the others are told whom to ask, and led on. */
export function Only({ roles, children }: OnlyProps): ReactNode {
  const w = useWords(shellWords);
  const may = useMay(...roles);
  if (may) return children;
  return (
    <main className="page narrow" id="main" tabIndex={-1}>
      <h1>{w.notYours}</h1>
      <p>{w.notYoursWhy}</p>
      <p>
        <Link to="/">{w.backHome}</Link>
      </p>
    </main>
  );
}
