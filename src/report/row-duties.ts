import type { Range } from "../base/range.js";
import type { Reading, ReadingParagraph } from "../check/reading/reading.js";
import { roleMarks } from "../check/view/role-view.js";
import { cellsOf, type Cell } from "../check/view/cells.js";
import type { Due } from "./due.js";
import { duesIn, durationsIn, type NamedPeriod } from "./dues-in.js";

/** What a row of a table of responsibilities asks of whom and when. */
export interface RowDuty {
  readonly party: "brand" | "agency" | "both";
  /** Its matter, as the first cell names it, and its time. */
  readonly title: string;
  /** Of the reading's text: the row. */
  readonly range: Range;
  readonly paragraph: ReadingParagraph;
  readonly due: Due;
}

interface Head {
  readonly time: number;
  /** Columns headed by a party, in which a letter or tick says that it must; or the column that names who must. */
  readonly brand: number;
  readonly agency: number;
  readonly who: number;
}

const timeHead = /时间|时点|时限|期限|节点|截止|日期|频[次率]/u;
const whoHead = /责任方|责任人|负责方|负责人|执行方|主体|由谁/u;
/** 执行 and 负责 of a responsibility table, or a tick; informed and consulted must nothing. */
const must = /[RA]|执行|负责|主责|✓|√|●|■/u;

/** The duties of tables whose head names a time and who must, row by row; a time without an anchor gives none. */
export function rowDuties({ paragraphs, facts, contract, toSource }: Reading, periods: readonly NamedPeriod[]): RowDuty[] {
  const made: RowDuty[] = [];
  let head: Head | undefined;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!paragraph.row) continue;
    if (paragraphs[at - 1]?.row !== true) {
      head = headOf(cellsIn(paragraph));
      continue;
    }
    if (head === undefined) continue;
    const cells = cellsIn(paragraph);
    const time = cells[head.time];
    const party = partyOf(head, cells);
    if (time === undefined || party === undefined) continue;
    // 月报 before 每月4日前 says that it is last month's.
    const matter = cells[0]?.text ?? "";
    const durations = durationsIn(facts.duration, time.range, time.range[0] - matter.length);
    const source = (cell: Cell | undefined): string => (cell === undefined ? "" : contract.text.slice(...toSource(cell.range)).trim());
    for (const { due } of duesIn(matter + time.text, durations, periods))
      made.push({ party, title: `${source(cells[0])}：${source(time)}`, range: paragraph.range, paragraph, due });
  }
  return made;
}

const cellsIn = ({ text, range }: ReadingParagraph): Cell[] => cellsOf(text, range[0]);

function headOf(cells: readonly Cell[]): Head | undefined {
  const at = (test: (text: string) => boolean): number => cells.findIndex(({ text }) => test(text.trim()));
  const time = at((text) => timeHead.test(text));
  const brand = at((text) => text.startsWith(roleMarks.brand));
  const agency = at((text) => text.startsWith(roleMarks.agency));
  const who = at((text) => whoHead.test(text));
  return time > 0 && (who > 0 || (brand > 0 && agency > 0)) ? { time, brand, agency, who } : undefined;
}

function partyOf({ brand, agency, who }: Head, cells: readonly Cell[]): RowDuty["party"] | undefined {
  const named = cells[who]?.text ?? "";
  const [ours, theirs] =
    who > 0
      ? [named.includes(roleMarks.brand), named.includes(roleMarks.agency)]
      : [must.test(cells[brand]?.text ?? ""), must.test(cells[agency]?.text ?? "")];
  if ((ours && theirs) || (who > 0 && named.includes(roleMarks.both))) return "both";
  return ours ? "brand" : theirs ? "agency" : undefined;
}
