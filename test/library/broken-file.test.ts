import { expect, test } from "vitest";
import { readLibrary } from "../../src/library/library.js";
import { libraryFiles } from "../../src/node/library-files.js";
import { packageRoot } from "../../src/node/package-root.js";

const files = libraryFiles(packageRoot());

test("a file that cannot be read is named once, not once more by everything that cites it", () => {
  const broken = files.map((file) => (file.path === "clauses/kpi/topic.yaml" ? { ...file, text: `${file.text}\ncolour: red\n` } : file));
  const library = readLibrary(broken);
  expect(library.ok ? [] : library.problems.map(({ at }) => at)).toEqual(["clauses/kpi/topic.yaml#colour"]);
});

test("a link into nowhere is named with the file that has it", () => {
  const broken = files.filter(({ path }) => path !== "clauses/kpi/topic.yaml");
  const library = readLibrary(broken);
  expect(library.ok ? [] : library.problems.map(({ at }) => at)).toContain("clauses/kpi/balanced.md");
});
