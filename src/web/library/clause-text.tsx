import type { ReactNode } from "react";

/** A clause's source as readable text; what a deal fills in stands in a marked place. */
export function ClauseText({ source }: { readonly source: string }): ReactNode {
  const lines = plainClause(source).split("\n");
  let number = 0;
  return lines.map((line, at) => {
    const text = line.trim();
    if (text === "") return null;
    const heading = /^#+\s*(.*)$/u.exec(text);
    if (heading) return <h2 key={at}>{heading[1]}</h2>;
    const item = /^\d+\.\s*(.*)$/u.exec(text);
    if (item) number += 1;
    return (
      <p key={at} className={item ? "clause-item" : ""}>
        {item && <span className="paper-label">{number}.</span>}
        <span>{pieces(item?.[1] ?? text)}</span>
      </p>
    );
  });
}

/** The source with the inner workings taken out and each value as 〔name〕. */
export const plainClause = (source: string): string =>
  source
    .replaceAll(/\{\{(?:anchor|#|\/|else)[^}]*\}\}/gu, "")
    .replaceAll(/\{\{\s*(?:ref\s+)?"?([^}"]*?)"?\s*\}\}/gu, (_, inner: string) => `〔${inner.trim().split(/\s+/u).at(-1) ?? ""}〕`)
    .trim();

const pieces = (text: string): ReactNode =>
  text.split(/(〔[^〕]*〕)/u).map((piece, at) =>
    piece.startsWith("〔") ? (
      <span className="blank" key={at}>
        {piece.slice(1, -1)}
      </span>
    ) : (
      piece.replaceAll("**", "")
    ),
  );
