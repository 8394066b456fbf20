import { integerNumerals } from "../base/numerals.js";

/** Where a clause stands: body or annex, its level from 1, and its position among its siblings at each level, from 1. */
export interface Position {
  readonly annex: boolean;
  readonly path: readonly number[];
}

/** The number of a clause: 第一条, 1.1, （一）, 1) in the body; 1., （1）, 1) in an annex. */
export function labelAt({ annex, path }: Position): string {
  const here = path.at(-1) ?? 0;
  if (annex) return [`${here}.`, `（${here}）`][path.length - 1] ?? `${here})`;
  switch (path.length) {
    case 1:
      return `第${integerNumerals(here)}条`;
    case 2:
      return path.join(".");
    case 3:
      return `（${integerNumerals(here)}）`;
    default:
      return `${here})`;
  }
}

export const annexLabel = (position: number): string => `附件${integerNumerals(position)}`;

/**
 * How a sentence cites a clause, as words around the numbers to link: 第四条 as it is, 4.2 as 第4.2款, and an item below it as
 * 第4.2款第（一）项; in an annex 附件一第1项. The first of each pair is plain text, the second a position whose label is linked.
 */
export function citation({ annex, path }: Position): readonly (readonly [before: string, linked: Position | undefined])[] {
  if (annex)
    return [
      ["第", { annex, path }],
      ["项", undefined],
    ];
  const at = (depth: number): Position => ({ annex, path: path.slice(0, depth) });
  switch (path.length) {
    case 1:
      return [["", at(1)]];
    case 2:
      return [
        ["第", at(2)],
        ["款", undefined],
      ];
    default:
      return [
        ["第", at(2)],
        ["款第", at(3)],
        ["项", undefined],
      ];
  }
}
