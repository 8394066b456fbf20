import { UsageError } from "../base/usage-error.js";
import { readLibrary, type Library } from "../library/library.js";
import { libraryFiles } from "./library-files.js";
import { packageRoot } from "./package-root.js";

let loaded: Library | undefined;

/** The package's own library, read once a process. Throws a UsageError that lists every problem of its files. */
export function loadLibrary(): Library {
  if (loaded) return loaded;
  const library = readLibrary(libraryFiles(packageRoot()));
  if (!library.ok) throw new UsageError(library.problems);
  loaded = library.value;
  return loaded;
}
