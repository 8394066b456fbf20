import { say, type Bilingual } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { fail, ok, type Result } from "../../base/result.js";
import type { Library } from "../../library/library.js";
import { answerAt } from "../questionnaire/answer-at.js";
import type { Answers } from "../questionnaire/answers.js";
import { withAnswer } from "../questionnaire/with-answer.js";
import { dealColumns } from "./deal-columns.js";

/** One deal of a table, not yet validated. */
export interface DealRow {
  /** The row of the table, from 1 as spreadsheets count. */
  readonly row: number;
  readonly number: string;
  readonly deal: Answers;
}

/** What to do about a head that cannot be read, where the table comes from a command. */
const onCommand = {
  noHead: say("用 batch --form 生成空表", "Write an empty table with batch --form"),
  unknownColumn: say("用 questionnaire 查看字段名", "See the fields with `questionnaire`"),
} as const;

/**
 * The deals of a table. The head is the first row whose cells are all fields of a deal (`number`, `brand.name`, `terms.term.start`);
 * rows above it and rows that begin with # are for people. An empty cell leaves what `base` says. A head that cannot be read is a
 * problem of the table, with `advice` for where it was handed in; what is wrong in a row is found when it is drafted.
 */
export function dealTable(
  library: Library,
  table: readonly (readonly string[])[],
  base: Answers,
  at: string,
  advice: Readonly<Record<keyof typeof onCommand, Bilingual>> = onCommand,
): Result<readonly DealRow[]> {
  const columns = dealColumns(library);
  const headAt = table.slice(0, 10).findIndex((cells) => cells.some((cell) => columns.has(cell.trim())));
  const head = (table[headAt] ?? []).map((cell) => cell.trim());
  if (headAt === -1)
    return fail({
      at,
      seen: say("没有表头", "saw no head"),
      expected: say("一行字段名，如 number、brand.name、terms.term.start", "a row of fields such as number, brand.name, terms.term.start"),
      hint: advice.noHead,
    });
  const problems = headProblems(head, columns, `${at}#${headAt + 1}`, advice.unknownColumn);
  if (problems.length > 0) return fail(...problems);
  return ok(
    table.flatMap((cells, index): DealRow[] => {
      if (index <= headAt || cells.every((cell) => cell.trim() === "") || (cells[0] ?? "").trim().startsWith("#")) return [];
      let deal = base;
      for (const [place, path] of head.entries()) {
        const cell = cells[place] ?? "";
        if (path !== "" && cell.trim() !== "") deal = withAnswer(deal, path, columns.get(path)?.(cell.trim()));
      }
      const number = answerAt(deal, "number");
      return [{ row: index + 1, number: typeof number === "string" ? number : "", deal }];
    }),
  );
}

function headProblems(head: readonly string[], columns: ReadonlyMap<string, unknown>, at: string, hint: Bilingual): Problem[] {
  return head.flatMap((path, place): Problem[] => {
    if (path === "") return [];
    const where = `${at}.${place + 1}`;
    if (head.indexOf(path) !== place)
      return [
        { at: where, seen: say(`又一列 “${path}”`, `saw another column “${path}”`), expected: say("每个字段一列", "a column a field") },
      ];
    if (columns.has(path)) return [];
    return [
      {
        at: where,
        seen: say(`表头有不认识的列 “${path}”`, `saw an unknown column “${path}”`),
        expected: say("交易的字段名", "a field of a deal"),
        hint,
      },
    ];
  });
}
