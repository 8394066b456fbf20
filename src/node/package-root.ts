import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds this package: `clauses/` and `templates/` lie in it, both in a checkout and when installed. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "clauses", "kinds.yaml"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("the package is incomplete: clauses/ was not found");
    folder = above;
  }
  return folder;
}
