import { problemLine, type Problem } from "./problem.js";
import type { Language } from "./bilingual.js";

/** The work could not be done because of its input; the edge prints it and exits with 2. */
export class UsageError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problemLine(problem, "en")).join("\n"));
    this.name = "UsageError";
    this.problems = problems;
  }

  text(language: Language): string {
    return this.problems.map((problem) => problemLine(problem, language)).join("\n");
  }
}
