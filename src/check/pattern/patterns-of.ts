import { parsePattern, type Pattern } from "./parse-pattern.js";

const parsed = new Map<string, Pattern>();
const lists = new WeakMap<readonly string[], readonly Pattern[]>();

/** The parsed patterns of a list; each source is parsed once a process. */
export function patternsOf(sources: readonly string[]): readonly Pattern[] {
  const known = lists.get(sources);
  if (known) return known;
  const made = sources.map((source) => {
    const pattern = parsed.get(source) ?? parsePattern(source);
    parsed.set(source, pattern);
    return pattern;
  });
  lists.set(sources, made);
  return made;
}
