import type { ScalarVariable, Variable } from "../../library/variable.js";
import { parseYaml } from "../../library/yaml.js";

/**
 * The words of a table's cell as a deal writes them: 是 for true, 1,000.00 for 1000.00, 2027/4/1 for 2027-04-01, a choice by what the
 * contract prints. A list is parted by 、 or ；; a table has one row a line, its columns parted by |. What does not fit stays as it is,
 * so that the problem shows it.
 */
export function cellValue(variable: Variable, cell: string): unknown {
  if (variable.kind !== "rows") return scalar(variable, cell);
  if (/^\s*\[/u.test(cell)) {
    const data = parseYaml(cell, "");
    return data.ok ? data.value : cell;
  }
  const columns = Object.entries(variable.columns);
  return lines(cell).map((line) =>
    Object.fromEntries(
      line.split(/[|｜]/u).flatMap((text, at): [string, unknown][] => {
        const [name, column] = columns[at] ?? [`column ${at + 1}`, undefined];
        const words = text.trim();
        return words === "" ? [] : [[name, column === undefined ? words : scalar(column, words)]];
      }),
    ),
  );
}

function scalar({ kind, options }: ScalarVariable, text: string): unknown {
  const cell = text.trim();
  switch (kind) {
    case "days":
    case "workdays":
    case "hours":
    case "minutes":
    case "months":
    case "integer":
      return /^-?\d{1,15}$/u.test(cell) ? Number(cell) : cell;
    case "money":
    case "ratio":
    case "percent":
      return cell.replace(/[%％元]$/u, "").replaceAll(/(?<=\d)[,，](?=\d{3}(?!\d))/gu, "");
    case "flag":
      return yes.has(cell.toLowerCase()) ? true : no.has(cell.toLowerCase()) ? false : cell;
    case "choice":
      return Object.entries(options ?? {}).find(([, words]) => words === cell)?.[0] ?? cell;
    case "list":
      return cell.split(/[、；;\n]/u).flatMap((item) => (item.trim() === "" ? [] : [item.trim()]));
    case "date":
      return isoOf(cell);
    case "text":
    case "time":
      return cell;
  }
}

const yes = new Set(["是", "有", "true", "yes", "1"]);
const no = new Set(["否", "无", "false", "no", "0"]);

const lines = (cell: string): string[] => cell.split(/[\n；]/u).filter((line) => line.trim() !== "");

/** 2027/4/1, 2027.4.1 and 2027年4月1日 as 2027-04-01. */
function isoOf(cell: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/u.exec(cell) ?? [];
  return year === "" ? cell : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
