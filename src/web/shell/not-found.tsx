import type { ReactNode } from "react";
import { useWords } from "../words/language.js";
import { shellWords } from "./shell-words.js";
import { Link } from "./router.js";

/** The page for an address that leads nowhere, with a way on. */
export function NotFound(): ReactNode {
  const w = useWords(shellWords);
  return (
    <main className="page narrow" id="main" tabIndex={-1}>
      <h1>{w.nothingHere}</h1>
      <p>{w.nothingHereWhy}</p>
      <p>
        <Link to="/">{w.backHome}</Link>
      </p>
    </main>
  );
}
