import type { ReactNode } from "react";
import type { ClauseView } from "../api/library.js";
import { useLanguage, useWords } from "../words/language.js";
import { libraryWords } from "./library-words.js";

type Places = ClauseView["places"];

/** A clause's source as readable text; what a deal fills in stands in a marked place with a value to read it with. */
export function ClauseText({ source, places }: { readonly source: string; readonly places: Places }): ReactNode {
  const lines = plainClause(source, places).split("\n");
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
        <span>
          <Pieces text={item?.[1] ?? text} places={places} />
        </span>
      </p>
    );
  });
}

const place = /\{\{\s*([^}]*?)\s*\}\}/gu;

/** The source with each place as 〔what one reads there〕, and what stands in some contracts only in ［ ］. */
export const plainClause = (source: string, places: Places): string =>
  source
    .replaceAll(/\{\{anchor[^}]*\}\}/gu, "")
    .replaceAll(/\{\{#[^}]*\}\}/gu, "［")
    .replaceAll(/\{\{else[^}]*\}\}/gu, "｜")
    .replaceAll(/\{\{\/[^}]*\}\}/gu, "］")
    .replaceAll(/^[［｜］\s]+$/gmu, "")
    .replaceAll(place, (_, inner: string) => `〔${shown(inner, places)}〕`)
    .trim();

/** The words alone, to compare them: no marks of headings, no names of places. */
export const clauseWords = (source: string, places: Places): string =>
  plainClause(source, places)
    .replaceAll(/\|[^〕]*〕/gu, "〕")
    .replaceAll(/^#+\s*/gmu, "")
    .replaceAll("**", "");

/** What a place's function adds to its value. */
const units: Readonly<Record<string, string>> = {
  days: "日",
  workdays: "个工作日",
  hours: "小时",
  minutes: "分钟",
  months: "个月",
  percent: "%",
  money: "元",
  yuan: "元",
};

function shown(inner: string, places: Places): string {
  const words = inner.replaceAll(/["()]/gu, "").split(/\s+/u);
  const [first = ""] = words;
  const name = words.at(-1) ?? "";
  const known = places[name] ?? places[name.replace(/Text$/u, "")];
  if (known === undefined) return "…";
  return known.example === "" ? known.label.zh : `${known.example}${units[first] ?? ""}|${name}`;
}

function Pieces({ text, places }: { readonly text: string; readonly places: Places }): ReactNode {
  const w = useWords(libraryWords);
  const { language } = useLanguage();
  return text.split(/(〔[^〕]*〕)/u).map((piece, at) => {
    if (!piece.startsWith("〔")) return piece.replaceAll("**", "");
    const [words = "", name = ""] = piece.slice(1, -1).split("|");
    const label = places[name]?.label[language] ?? words;
    return (
      <span className="blank" key={at} title={w.place(label)}>
        {words}
      </span>
    );
  });
}
