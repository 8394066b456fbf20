import { Segmented, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { ClauseCompare, ClauseText, ClauseView } from "../api/library.js";
import { useRemote } from "../api/use-remote.js";
import { Moment } from "../parts/moment.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { useWords } from "../words/language.js";
import { TextsBeside } from "./texts-beside.js";
import { libraryWords } from "./library-words.js";

type Look = "inline" | "beside";

interface ClauseVersionsProps {
  readonly clause: ClauseView;
  readonly texts: readonly ClauseText[];
}

/** Two texts of a clause, the one before against the present one unless others are chosen. */
export function ClauseVersions({ clause, texts }: ClauseVersionsProps): ReactNode {
  const w = useWords(libraryWords);
  const [from, setFrom] = useState(texts[1]?.hash);
  const [to, setTo] = useState(texts[0]?.hash);
  const [look, setLook] = useState<Look>("inline");
  const asked = from !== undefined && to !== undefined;
  const compared = useRemote<ClauseCompare>(asked ? `/clauses/${clause.id}/compare?from=${from}&to=${to}` : undefined);
  if (!asked) return <p className="small">{w.oneVersion}</p>;
  const options = texts.map(({ hash, version, current, since }) => ({
    value: hash,
    label: (
      <>
        {w.version(version)} · {current ? w.currentText : since && <Moment at={since} />}
      </>
    ),
  }));
  const { data, problem } = compared;
  return (
    <>
      <p className="compare-choice">
        <span>{w.compareFrom}</span>
        <Select aria-label={w.compareFrom} value={from} onChange={setFrom} options={options} />
        <span>{w.compareTo}</span>
        <Select aria-label={w.compareTo} value={to} onChange={setTo} options={options} />
        <Segmented<Look>
          value={look}
          onChange={setLook}
          options={[
            { value: "inline", label: w.inline },
            { value: "beside", label: w.beside },
          ]}
        />
      </p>
      {problem && <ProblemNote problem={problem} />}
      {data === undefined && problem === undefined && <Waiting />}
      {data && <TextsBeside compared={data} places={clause.places} beside={look === "beside"} />}
    </>
  );
}
