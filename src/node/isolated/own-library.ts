import type { Library } from "../../library/library.js";
import { loadLibrary } from "../load-library.js";

/** A library other than the package's own, under a name that tells it from every other. */
export interface OwnLibrary {
  readonly stamp: string;
  readonly library: Library;
}

/** Phrases are compiled once a library: the last few are kept as they came first. */
const kept = new Map<string, Library>();
const mostKept = 3;

/** The library to work with: the given one, or the package's. */
export async function libraryFor(own: OwnLibrary | undefined): Promise<Library> {
  if (own === undefined) return loadLibrary();
  const known = kept.get(own.stamp);
  if (known) return known;
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept + 1))) kept.delete(oldest);
  kept.set(own.stamp, own.library);
  return own.library;
}
