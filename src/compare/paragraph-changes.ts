import { labelOf } from "../document/label.js";
import { walk } from "../document/walk.js";
import { textEdits } from "../review/wording/text-edits.js";
import type { ParagraphChange, Piece } from "./comparison.js";
import { paragraphsIn, paragraphsInRow, type Item } from "./items.js";
import type { RowStep, Step } from "./steps.js";
import type { Version } from "./version.js";

/** The paragraphs that differ on the way. Differences of spaces alone do not count. */
export function paragraphChanges(steps: readonly Step[], old: Version, fresh: Version): ParagraphChange[] {
  const whole = (version: Version, at: number, side: "old" | "new"): ParagraphChange[] => {
    const { text = "", range = [0, 0] } = version.paragraphs[at] ?? {};
    if (text.trim() === "") return [];
    const piece: Piece = { type: side === "old" ? "removed" : "added", text };
    return [{ place: placeOf(version, range[0]), [side]: range, pieces: [piece] }];
  };
  const items = (version: Version, list: readonly Item[], side: "old" | "new"): ParagraphChange[] =>
    paragraphsIn(list).flatMap((at) => whole(version, at, side));
  const row = (step: RowStep): ParagraphChange[] => {
    if (step.type === "cells") return step.cells.flatMap((cell) => paragraphChanges(cell, old, fresh));
    const [version, side] = step.type === "removed" ? ([old, "old"] as const) : ([fresh, "new"] as const);
    return paragraphsInRow(step.row).flatMap((at) => whole(version, at, side));
  };
  return steps.flatMap((step): ParagraphChange[] => {
    switch (step.type) {
      case "pair":
        return reworded(old, step.old, fresh, step.new);
      case "removed":
        return items(old, [step.item], "old");
      case "added":
        return items(fresh, [step.item], "new");
      case "table":
        return step.rows.flatMap(row);
    }
  });
}

function reworded(oldVersion: Version, old: number, newVersion: Version, fresh: number): ParagraphChange[] {
  const [before, after] = [oldVersion.paragraphs[old], newVersion.paragraphs[fresh]];
  if (!before || !after || bare(before.text) === bare(after.text)) return [];
  return [{ place: placeOf(newVersion, after.range[0]), old: before.range, new: after.range, pieces: piecesOf(before.text, after.text) }];
}

const bare = (text: string): string => text.replaceAll(/\s/gu, "");

function piecesOf(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  const push = (type: Piece["type"], text: string): void => {
    if (text !== "") pieces.push({ type, text });
  };
  let at = 0;
  for (const { old, new: fresh } of textEdits(before, after)) {
    push("kept", before.slice(at, old[0]));
    push("removed", before.slice(...old));
    push("added", after.slice(...fresh));
    at = old[1];
  }
  push("kept", before.slice(at));
  return pieces;
}

/** Whether nothing but the number before a heading or paragraph differs. */
export function isRenumbering({ old, new: fresh, pieces }: ParagraphChange): boolean {
  if (!old || !fresh) return false;
  const text = (side: "removed" | "added"): string =>
    pieces
      .filter(({ type }) => type === "kept" || type === side)
      .map((piece) => piece.text)
      .join("");
  const rest = (line: string): string => bare(line.slice(labelOf(line)?.length ?? 0));
  return rest(text("removed")) === rest(text("added"));
}

/** The numbers of the clauses around an offset, from the outermost, such as 第四条 4.2. */
function placeOf({ contract }: Version, offset: number): string {
  const labels: string[] = [];
  for (const { node } of walk(contract.root))
    if ((node.type === "clause" || node.type === "part") && node.label && node.range[0] <= offset && offset < node.range[1])
      labels.push(node.label);
  return labels.join(" ");
}
