import { expect, test } from "vitest";
import { bookmarks } from "../../../../src/render/docx/paint/bookmarks.js";

test("names are Word's: letters, digits and underscores, at most 40, and no two alike", () => {
  const ids = ["fees", "annex/roster", "annex-roster", "Annex/Roster", "费用", "条款", `${"x".repeat(60)}1`, `${"x".repeat(60)}2`];
  const names = [...bookmarks(ids).values()];
  expect(names.slice(0, 4)).toEqual(["_Ref_fees", "_Ref_annex_roster", "_Ref_annex_roster_2", "_Ref_Annex_Roster_3"]);
  for (const name of names) expect(name).toMatch(/^_Ref_\w{1,35}$/);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
});

test("the same ids have the same names", () => {
  expect([...bookmarks(["b", "a"])]).toEqual([...bookmarks(["b", "a"])]);
});
