import type { DocxSource } from "../../read/docx/docx-source.js";
import { outline } from "../../read/outline/outline.js";
import type { CellPath } from "../../read/source.js";
import { versionOf } from "../version.js";
import type { WordVersion } from "./redline-writer.js";

/** A story that was read on its own, to be compared as if nothing were around it. */
export function storyVersion(source: DocxSource): WordVersion {
  const version = versionOf({ source, contract: outline(source) });
  const around = tablesAround(source);
  const paragraphs = version.paragraphs.map(({ cell, ...paragraph }) => {
    const own = cell && inner(cell, around);
    return own ? { ...paragraph, cell: own } : paragraph;
  });
  return { source, version: { ...version, paragraphs } };
}

/** How many tables a text box stands in. */
function tablesAround({ model }: DocxSource): number {
  const [story] = model.stories;
  if (!story) return 0;
  const { names, parents } = story.part.tree;
  let count = 0;
  for (let node = parents[story.node] ?? -1; node >= 0; node = parents[node] ?? -1) if (names[node] === "w:tbl") count++;
  return count;
}

/** The cell's path without so many of the outermost. */
function inner({ host, ...own }: CellPath, around: number): CellPath | undefined {
  let depth = 1;
  for (let cell = host; cell; cell = cell.host) depth++;
  if (depth <= around) return undefined;
  const kept = host && inner(host, around);
  return kept ? { ...own, host: kept } : own;
}
