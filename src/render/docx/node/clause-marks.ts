import { clauseMark } from "../../../document/clause-mark.js";
import type { Clause, Document } from "../../../document/node.js";
import { clausesOf } from "../../../document/walk.js";

/** The bookmark of every clause that has an identity, counted as the manifest lists them. */
export const clauseMarks = (root: Document): Map<Clause, string> =>
  new Map(
    clausesOf(root)
      .filter(({ identity }) => identity !== undefined)
      .map((clause, index) => [clause, clauseMark(index)]),
  );
