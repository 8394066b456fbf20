import type { CompiledPatterns } from "../../library/compiled-patterns.js";
import { parsePattern } from "./parse-pattern.js";
import { NONE, patternTable, type Pattern } from "./pattern-table.js";

const parsed = new Map<string, Pattern>();
const lists = new WeakMap<readonly string[], readonly Pattern[]>();

/** The parsed patterns of a list; each source is parsed once a process. */
export function patternsOf(sources: readonly string[]): readonly Pattern[] {
  const known = lists.get(sources);
  if (known) return known;
  const made = sources.map(patternOf);
  lists.set(sources, made);
  return made;
}

/** The parsed pattern of a source, parsed once a process. */
export function patternOf(source: string): Pattern {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const pattern = parsePattern(source);
  parsed.set(source, pattern);
  return pattern;
}

/** What has been parsed so far, for a file that spares the next process the work. */
export function compiledPatterns(): CompiledPatterns {
  const { kinds, from, parts, literals, names } = patternTable;
  return { kinds, from, parts, literals, names, sources: [...parsed.keys()], roots: [...parsed.values()] };
}

/** Takes over what another process of the same program parsed; without effect once something has been parsed here. */
export function loadPatterns(compiled: CompiledPatterns): void {
  if (!patternTable.load(compiled)) return;
  const { sources, roots } = compiled;
  for (let at = 0; at < sources.length; at++) parsed.set(sources[at] ?? "", roots[at] ?? NONE);
}
