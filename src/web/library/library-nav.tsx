import type { ReactNode } from "react";
import { useMay } from "../shell/me.js";
import { Link } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { libraryWords } from "./library-words.js";

type Place = "clauses" | "law" | "editions";

const addresses: Readonly<Record<Place, string>> = { clauses: "/library", law: "/library/law", editions: "/library/editions" };

/** The three sides of the library: its texts, the law they stand on, and what the organisation changed. */
export function LibraryNav({ at }: { readonly at: Place }): ReactNode {
  const w = useWords(libraryWords);
  const edits = useMay("legal");
  const places: readonly Place[] = edits ? ["clauses", "law", "editions"] : ["clauses", "law"];
  return (
    <nav className="sub-places" aria-label={w.title}>
      {places.map((place) => (
        <Link key={place} to={addresses[place]} current={place === at}>
          {w.places[place]}
        </Link>
      ))}
    </nav>
  );
}
