import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { libraryFiles, sha256 } from "./library-files.js";
import { packageRoot } from "./package-root.js";

/** The rooms of the built program on which a reading or a report depends. */
const rooms = ["base", "document", "library", "read", "check", "report", "node"] as const;

/** One hash over the library and the program as it was built: what one version read or reported is told from what another did. */
export function programStamp(): string {
  const root = packageRoot();
  const code = rooms.flatMap((room) =>
    readdirSync(join(root, "dist", room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  const library = libraryFiles(root).map(({ path, hash }) => `${path} ${hash}`);
  return sha256([...library, ...code.map((path) => sha256(readFileSync(path)))].join("\n"));
}
