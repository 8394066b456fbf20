import { Button } from "antd";
import { useRef, useState, type ReactNode } from "react";
import type { ClauseSummary } from "../api/library.js";
import { Icon } from "../parts/icon.js";
import { Waiting } from "../parts/waiting.js";
import { useDrop } from "../parts/use-drop.js";
import { useWords } from "../words/language.js";
import { editionsWords } from "./editions-words.js";
import { parcelOf } from "./parcel-of.js";
import { TrialView } from "./trial-view.js";
import { useImport } from "./use-import.js";

interface ImportBoxProps {
  readonly clauses: readonly ClauseSummary[];
  readonly onKept: () => void;
}

/** Where changed files come in: looked at first, adopted when one says so. */
export function ImportBox({ clauses, onKept }: ImportBoxProps): ReactNode {
  const w = useWords(editionsWords);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [lost, setLost] = useState<readonly string[]>([]);
  const work = useImport(onKept);
  const take = async (list: FileList | null): Promise<void> => {
    const chosen = [...(list ?? [])];
    if (chosen.length === 0) return;
    work.drop();
    const wrapped = await parcelOf(chosen, clauses);
    setLost(wrapped.lost);
    if (wrapped.parcel && wrapped.lost.length === 0) work.attempt(wrapped.parcel);
  };
  const { target } = useDrop((list) => void take(list));
  return (
    <section className="import" aria-label={w.drop}>
      <div {...target}>
        <h2>{w.drop}</h2>
        <p className="row-actions">
          <Button type="primary" icon={<Icon name="upload" />} onClick={() => files.current?.click()} loading={work.busy}>
            {w.choose}
          </Button>
          <Button onClick={() => folder.current?.click()}>{w.chooseFolder}</Button>
        </p>
        <p className="small">{w.accepts}</p>
      </div>
      {[files, folder].map((box, at) => (
        <input
          key={at}
          ref={box}
          type="file"
          multiple
          className="hidden"
          tabIndex={-1}
          aria-label={at === 0 ? w.choose : w.chooseFolder}
          {...(at === 0 ? { accept: ".zip,.md,.yaml,.yml" } : { webkitdirectory: "" })}
          onChange={(event) => {
            const { target } = event;
            void take(target.files).finally(() => {
              target.value = "";
            });
          }}
        />
      ))}
      {work.busy && (
        <p className="small" role="status">
          {w.trying}
        </p>
      )}
      {work.busy && work.trial === undefined && <Waiting />}
      {lost.length > 0 && (
        <div className="problem" role="alert">
          <Icon name="alert" />
          <div>
            {lost.slice(0, 8).map((name) => (
              <p key={name}>
                <code>{name}</code> {w.unknown}
              </p>
            ))}
            <p>{w.unknownHint}</p>
          </div>
        </div>
      )}
      <TrialView work={work} cancel={w.cancel} />
    </section>
  );
}
