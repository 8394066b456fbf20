import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { fail, ok, type Result } from "../../base/result.js";
import { rulesOf } from "../../check/rules/rules.js";
import { parseDeal } from "../../draft/deal.js";
import { draft } from "../../draft/draft.js";
import { readLibrary, type Library } from "../../library/library.js";
import { overlay } from "../../library/overlay.js";
import type { SourceFile } from "../../library/source-file.js";
import { libraryFiles, sha256 } from "../library-files.js";
import { packageRoot } from "../package-root.js";
import { proveRule } from "../prove-rule.js";
import { filesIn } from "./library-archive.js";
import type { Upload } from "./task.js";

/** Files of an organisation to be laid over the package's library, by their paths. */
export type OwnFiles = Readonly<Record<string, string>>;

export interface LibraryTask {
  /** What lies over the library already. */
  readonly own: OwnFiles;
  /** What comes in: an archive as the export gives it, or one file under its path. */
  readonly upload?: Upload;
}

export interface LibraryOutcome {
  /** The files that differ from the package's. */
  readonly own: OwnFiles;
  readonly library: Library;
}

/**
 * The package's library with an organisation's own files over it; all problems at once. Rules must find their bad examples and none
 * of their good ones, and every template must still draft its samples.
 */
export function layLibrary({ own, upload }: LibraryTask): Result<LibraryOutcome> {
  const incoming: Result<OwnFiles> = upload ? filesIn(upload) : ok({});
  if (!incoming.ok) return incoming;
  const shipped = new Map(libraryFiles(packageRoot()).map((file) => [file.path, file]));
  const different = Object.fromEntries(
    Object.entries({ ...own, ...incoming.value }).filter(([path, text]) => shipped.get(path)?.text !== text),
  );
  const mine = Object.entries(different).map(([path, text]): SourceFile => ({ path, text, hash: sha256(text) }));
  const isHouse = ({ path }: SourceFile): boolean => path.startsWith("rules/");
  const merged = new Map([...shipped, ...mine.filter((file) => !isHouse(file)).map((file): [string, SourceFile] => [file.path, file])]);
  const base = readLibrary([...merged.values()].sort((a, b) => (a.path < b.path ? -1 : 1)));
  if (!base.ok) return base;
  const taken = rulesOf(base.value).map(({ id }) => id);
  const laid = overlay(base.value, mine.filter(isHouse), taken);
  if (!laid.ok) return laid;
  const library = laid.value;
  const problems = [
    ...library.rules
      .filter(({ path }) => different[path] !== undefined)
      .flatMap((rule) => proveRule(rule, library).map((problem): Problem => ({ ...problem, at: `${rule.path}: ${rule.id}` }))),
    ...(mine.every(isHouse) ? [] : undraftable(library)),
  ];
  return problems.length > 0 ? fail(...problems) : ok({ own: different, library });
}

/** What is wrong with the samples of the package's templates under this library. */
function undraftable(library: Library): Problem[] {
  return Object.keys(library.templates).flatMap((template) =>
    samplesOf(template).flatMap(({ name, text }) => {
      const deal = parseDeal(text, name);
      const made = deal.ok ? draft(library, deal.value, sha256(text)) : deal;
      return made.ok
        ? []
        : made.problems
            .slice(0, 3)
            .map((problem): Problem => ({ ...problem, hint: problem.hint ?? mend, at: `${name} ${problem.at}`.trim() }));
    }),
  );
}

const mend = say("修改条款，使模板的示例仍能起草", "Change the clause so that the template's sample still drafts");

function samplesOf(template: string): { readonly name: string; readonly text: string }[] {
  const folder = join(packageRoot(), "templates", template, "samples");
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => ({ name: `templates/${template}/samples/${name}`, text: readFileSync(join(folder, name), "utf8") }));
  } catch {
    return [];
  }
}
