import type { Range } from "../../../base/range.js";
import { cellsOf, type Cell } from "../../view/cells.js";
import type { View, ViewParagraph } from "../../view/view.js";
import type { Head } from "./head-lines.js";
import { agencyNouns, brandNouns } from "./party-words.js";

const nouns = [...brandNouns, ...agencyNouns].join("|");
const header = new RegExp(`^(?:([甲乙])方|(${nouns}))(?:（([^）]{1,20})）)?$`, "u");

/** The parties where a table gives each a column: 项目 | 甲方（品牌方） | 乙方（服务商）, and a row for every field. */
export function headColumns(view: View, end: number): Head[] {
  const rows = view.paragraphs.filter((paragraph) => paragraph.row && paragraph.range[0] < end);
  for (const row of rows) {
    const cells = cellsIn(view, row);
    const parties = cells.flatMap(({ text }, column) => {
      const match = header.exec(text);
      return match ? [{ column, label: match[1] === undefined ? (match[2] ?? text) : `${match[1]}方`, words: match[3] ?? "" }] : [];
    });
    if (parties.length < 2) continue;
    const fields = below(view, row).map((paragraph) => cellsIn(view, paragraph));
    return parties.map(({ column, label, words }): Head => {
      const columns = fields.flatMap((field) => {
        const [name, value] = [field[0], field[column]];
        return name && value && field.length > 1 ? [{ text: `${name.text}：${value.text}`, range: value.range }] : [];
      });
      const named = columns.find(({ text }) => /^(?:公司|单位|企业)?(?:名称|全称|姓名|主体)/u.test(text));
      const range: Range = named?.range ?? [row.range[0], row.range[0]];
      return { label, words, name: view.text.slice(...range), nameRange: range, start: row.range[0], columns };
    });
  }
  return [];
}

const cellsIn = ({ text }: View, { range }: ViewParagraph): Cell[] => cellsOf(text.slice(...range), range[0]);

/** The rows of the same table under a row. */
function below(view: View, row: ViewParagraph): ViewParagraph[] {
  const rows: ViewParagraph[] = [];
  for (const paragraph of view.paragraphs.slice(row.index + 1)) {
    if (!paragraph.row) break;
    rows.push(paragraph);
  }
  return rows;
}
