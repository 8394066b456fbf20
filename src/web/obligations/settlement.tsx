import { Button } from "antd";
import { useRef, useState, type ReactNode } from "react";
import { Refusal, type Problem } from "../api/request.js";
import { sendFile } from "../api/send-file.js";
import { Icon } from "../parts/icon.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useSave } from "../parts/use-save.js";
import { useMay } from "../shell/me.js";
import { useLanguage, useWords } from "../words/language.js";
import { obligationsWords } from "./obligations-words.js";

/** The settlement of a period from a table of results, by the contract's own formulas. */
export function Settlement({ contract }: { readonly contract: string }): ReactNode {
  const w = useWords(obligationsWords);
  const { language } = useLanguage();
  const file = useRef<HTMLInputElement>(null);
  const save = useSave();
  const settles = useMay("legal", "business");
  const [settled, setSettled] = useState<{ readonly table: File; readonly text: string }>();
  const [problem, setProblem] = useState<Problem>();
  const address = (name: string, format: "text" | "xlsx"): string =>
    `/contracts/${contract}/settlement?name=${encodeURIComponent(name)}&format=${format}&language=${language}`;
  const settle = async (table: File): Promise<void> => {
    setProblem(undefined);
    setSettled(undefined);
    try {
      setSettled({ table, text: await sendFile(address(table.name, "text"), table, () => undefined) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.problem);
    }
  };
  if (!settles) return null;
  return (
    <section className="card settlement" aria-label={w.settle}>
      <h2>{w.settle}</h2>
      <p className="small">{w.settleLead}</p>
      <p className="row-actions">
        <a className="button" href={`/api/contracts/${contract}/settlement/form?language=${language}`} download>
          <Icon name="download" />
          {w.form}
        </a>
        <Button type="primary" icon={<Icon name="upload" />} onClick={() => file.current?.click()}>
          {w.upload}
        </Button>
      </p>
      <input
        ref={file}
        type="file"
        accept=".csv,.xlsx"
        className="hidden"
        tabIndex={-1}
        aria-label={w.upload}
        onChange={(event) => {
          const [table] = [...(event.target.files ?? [])];
          if (table) void settle(table);
          event.target.value = "";
        }}
      />
      {problem && <ProblemNote problem={problem} />}
      {settled && (
        <>
          <pre className="statement" aria-label={w.statement} tabIndex={0}>
            {settled.text}
          </pre>
          <p className="row-actions">
            <Button icon={<Icon name="download" />} onClick={() => save(`/api${address(settled.table.name, "xlsx")}`, settled.table)}>
              {w.excel}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}
