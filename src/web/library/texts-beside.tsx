import type { ReactNode } from "react";
import type { ClauseCompare, ClauseView } from "../api/library.js";
import { textDiff, type Piece } from "../review/text-diff.js";
import { useWords } from "../words/language.js";
import { clauseWords } from "./clause-text.js";
import { libraryWords } from "./library-words.js";

interface TextsBesideProps {
  readonly compared: ClauseCompare;
  readonly places: ClauseView["places"];
  readonly beside: boolean;
}

/** What went and what came, in one text or in two columns. */
export function TextsBeside({ compared, places, beside }: TextsBesideProps): ReactNode {
  const w = useWords(libraryWords);
  const { from, to } = compared;
  const [before, after] = [from.text, to.text].map((text) => clauseWords(text, places));
  if (from.hash === to.hash) return <p className="small">{w.same}</p>;
  if (before === after) return <p className="small">{w.onlyTerms}</p>;
  const pieces = textDiff(before ?? "", after ?? "");
  const column = (kinds: readonly Piece["kind"][]): ReactNode => (
    <p className="diff" lang="zh-CN">
      {pieces.map(({ kind, text }, at) => {
        if (!kinds.includes(kind)) return null;
        if (kind === "same") return <span key={at}>{text}</span>;
        return kind === "gone" ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
      })}
    </p>
  );
  if (!beside) return column(["same", "gone", "added"]);
  return (
    <div className="texts-beside">
      <section aria-label={w.version(from.version)}>
        <h3>{w.version(from.version)}</h3>
        {column(["same", "gone"])}
      </section>
      <section aria-label={w.version(to.version)}>
        <h3>{w.version(to.version)}</h3>
        {column(["same", "added"])}
      </section>
    </div>
  );
}
