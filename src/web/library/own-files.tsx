import { Button } from "antd";
import type { ReactNode } from "react";
import { Icon } from "../parts/icon.js";
import { keepFile } from "../parts/keep-file.js";
import { useWords } from "../words/language.js";
import { editionsWords } from "./editions-words.js";
import { houseSample } from "./house-sample.js";

interface OwnFilesProps {
  readonly files: readonly string[];
  readonly onDiscard: (path: string) => void;
}

/** The files in which the organisation's library differs, its own review rules apart; each can be had and taken back. */
export function OwnFiles({ files, onDiscard }: OwnFilesProps): ReactNode {
  const w = useWords(editionsWords);
  const house = files.filter((path) => path.startsWith("rules/"));
  const others = files.filter((path) => !path.startsWith("rules/"));
  return (
    <div className="own-files">
      <section className="card" aria-label={w.own}>
        <h2>{w.own}</h2>
        <p className="small">{others.length === 0 ? w.ownNone : w.ownLead}</p>
        <FileList files={others} word={w.discard} onDiscard={onDiscard} />
      </section>
      <section className="card" aria-label={w.house}>
        <h2>{w.house}</h2>
        <p className="small">{w.houseLead}</p>
        {house.length === 0 && <p className="small">{w.houseNone}</p>}
        <FileList files={house} word={w.remove} onDiscard={onDiscard} />
        <p className="row-actions">
          <Button icon={<Icon name="download" />} onClick={() => keepFile(new Blob([houseSample], { type: "text/yaml" }), "house.yaml")}>
            {w.houseSample}
          </Button>
        </p>
      </section>
    </div>
  );
}

interface FileListProps {
  readonly files: readonly string[];
  readonly word: string;
  readonly onDiscard: (path: string) => void;
}

function FileList({ files, word, onDiscard }: FileListProps): ReactNode {
  const w = useWords(editionsWords);
  return (
    <ul className="file-list">
      {files.map((path) => (
        <li key={path}>
          <code>{path}</code>
          <a href={`/api/library/files?path=${encodeURIComponent(path)}`} download aria-label={`${w.open} ${path}`}>
            {w.open}
          </a>
          <Button size="small" onClick={() => onDiscard(path)} aria-label={`${word} ${path}`}>
            {word}
          </Button>
        </li>
      ))}
    </ul>
  );
}
