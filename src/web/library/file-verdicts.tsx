import type { ReactNode } from "react";
import type { Problem } from "../api/request.js";
import { PlainTable } from "../parts/plain-table.js";
import { useLanguage, useWords } from "../words/language.js";
import { editionsWords } from "./editions-words.js";
import type { Trial } from "./use-import.js";

/** A line a file: adopted or refused, with the reasons. */
export function FileVerdicts({ trial }: { readonly trial: Trial }): ReactNode {
  const w = useWords(editionsWords);
  const { parcel, outcome, problems } = trial;
  const wrong = new Map<string, Problem[]>();
  for (const problem of problems) {
    const path = pathOf(problem.at ?? "") || parcel.name;
    wrong.set(path, [...(wrong.get(path) ?? []), problem]);
  }
  const changes = new Map(outcome?.changes.files.map(({ id, change }) => [id, change]));
  const paths = [...new Set([...wrong.keys(), ...changes.keys(), ...parcel.paths])];
  return (
    <PlainTable heads={[w.file, w.result]} name="verdicts">
      {paths.map((path) => {
        const refused = wrong.get(path);
        const change = changes.get(path);
        return (
          <tr key={path}>
            <td>
              <code>{path}</code>
            </td>
            <td>
              {refused ? <span className="tag bad">{w.refused}</span> : <span className="tag good">{w.fine}</span>}{" "}
              {change && <span className="small">{w.fileChange[change]}</span>}
              {!refused && outcome && !change && <span className="small">{w.sameAll}</span>}
              {refused?.map((problem, at) => (
                <Reason key={at} problem={problem} path={path} />
              ))}
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}

function Reason({ problem, path }: { readonly problem: Problem; readonly path: string }): ReactNode {
  const { language } = useLanguage();
  const where = (problem.at ?? "").slice(path.length).replace(/^[#:\s]+/u, "");
  const { seen, expected, hint } = problem;
  const wanted = language === "zh" ? "需要：" : "Expected: ";
  return (
    <p className="small reason">
      {where !== "" && <code>{where}</code>} {seen[language]}
      {expected && ` ${wanted}${expected[language]}`}
      {hint && <span className="hint"> {hint[language]}</span>}
    </p>
  );
}

/** The file that a problem's place names: `rules/a.yaml: id`, `clauses/x/y.md#title`, `templates/t/samples/basic.yaml terms.x`. */
const pathOf = (at: string): string => /^[^\s#:]+\.(?:md|ya?ml)/u.exec(at)?.[0] ?? "";
