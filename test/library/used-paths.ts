import type { LibraryClause } from "../../src/library/clause.js";
import type { Argument, TextNode } from "../../src/library/text/text-node.js";

/** What a clause's text names: own variables, `topic.variable` of others, values that every clause sees, and columns nobody declares. */
export interface UsedPaths {
  readonly own: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  readonly unknownColumns: readonly string[];
}

const sharedNames = [
  "brand",
  "agency",
  "brandName",
  "contract",
  "tier",
  "services",
  "platforms",
  "options",
  "annexes",
  "definitions",
  "tierRows",
];

type Columns = Readonly<Record<string, unknown>> | "any";

/** Walks the text and the definitions; `columnsOf` knows the columns of `topic.variable`. */
export function usedPaths(
  clause: LibraryClause,
  columnsOf: (topic: string, variable: string) => Readonly<Record<string, unknown>> | undefined,
): UsedPaths {
  const own = new Set<string>();
  const foreign = new Set<string>();
  const shared = new Set<string>();
  const unknownColumns: string[] = [];
  const bare = (name: string, known: object): string => (name in known ? name : name.replace(/Text$/u, ""));

  /** The columns of the rows that an argument names, after noting its use; scopes are the rows around it, innermost last. */
  function use(argument: Argument, scopes: readonly Columns[]): Columns | undefined {
    if ("call" in argument) return argument.args.map((each) => use(each, scopes)).find((columns) => columns !== undefined);
    if (!("path" in argument)) return undefined;
    const [first, second] = argument.path;
    if (first === undefined) return undefined;
    const scope = scopes[scopes.length - argument.up - 1];
    if (scope === "any") return undefined;
    if (scope !== undefined) {
      if (!(bare(first, scope) in scope)) unknownColumns.push(first);
      return undefined;
    }
    if (sharedNames.includes(first)) {
      shared.add([first, second].filter(Boolean).join("."));
      return "any";
    }
    if (second === undefined) {
      own.add(bare(first, clause.variables));
      return columnsOf(clause.topic, first);
    }
    foreign.add(argument.path.join("."));
    return columnsOf(
      first.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
      second,
    );
  }
  function walk(nodes: readonly TextNode[], scopes: readonly Columns[]): void {
    for (const node of nodes) {
      if (typeof node === "string") continue;
      if ("value" in node) use(node.value, scopes);
      else {
        const columns = use(node.argument, scopes);
        walk(node.then, node.block === "each" ? [...scopes, columns ?? "any"] : scopes);
        walk(node.else, scopes);
      }
    }
  }
  for (const text of [clause.text, ...Object.values(clause.defines)]) walk(text, []);
  return { own, foreign, shared, unknownColumns };
}
