import type { ReactNode } from "react";
import type { ClauseChange, ParagraphChange } from "../../compare/comparison.js";
import { useWords } from "../words/language.js";
import { reviewWords } from "./review-words.js";

/** The changed clauses in the order of the new version, each with what went and what came. */
export function ChangeList({ changes }: { readonly changes: readonly ClauseChange[] }): ReactNode {
  const w = useWords(reviewWords);
  return (
    <ol className="changes">
      {changes.map((change, at) => {
        const name = change.new ?? change.old;
        const title = name?.label === "" ? (w.stretches[name.title] ?? name.title) : name?.title;
        return (
          <li key={at}>
            <h3>
              {[name?.label, title].filter((part) => part !== undefined && part !== "").join(" ")}{" "}
              <span className={`tag change-${change.type}`}>{w.changeTypes[change.type]}</span>
            </h3>
            {change.paragraphs.map((paragraph, index) => (
              <Paragraph key={index} paragraph={paragraph} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function Paragraph({ paragraph }: { readonly paragraph: ParagraphChange }): ReactNode {
  return (
    <p className="diff" lang="zh-CN">
      {paragraph.place !== "" && <span className="diff-place">{paragraph.place}</span>}
      {paragraph.pieces.map(({ type, text }, at) => {
        if (type === "removed") return <del key={at}>{text}</del>;
        return type === "added" ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
      })}
    </p>
  );
}
