import type { Case } from "../case.js";
import { comments, notes } from "./asides.js";
import { boxes, headers } from "./boxes.js";
import { controls, fields, fullWidth, signs, traditional } from "./inline.js";
import { articles, chapters, rareFormats, separateLists } from "./numbers.js";
import { foreign, strict } from "./packages.js";
import { moves, revisions } from "./revisions.js";
import { signatures, tables } from "./tables.js";

/** Every Word file of the corpus that was written by hand. */
export const cases: readonly Case[] = [
  ...[articles, chapters, separateLists, rareFormats],
  ...[tables, signatures, boxes, headers],
  ...[revisions, moves, comments, notes],
  ...[controls, fields, signs, fullWidth, traditional, strict, foreign],
];
