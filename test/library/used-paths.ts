import Handlebars from "handlebars";
import type { LibraryClause } from "../../src/library/clause.js";

/** What a clause's templates name: own variables, `topic.variable` of others, values that every clause sees, and columns nobody declares. */
export interface UsedPaths {
  readonly own: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  readonly unknownColumns: readonly string[];
}

const sharedNames = ["brand", "agency", "brandName", "contract", "tier", "services", "platforms", "options", "annexes", "definitions"];

type Columns = Readonly<Record<string, unknown>> | "any";

/** Walks the syntax trees of the body and the definitions; `columnsOf` knows the columns of `topic.variable`. */
export function usedPaths(
  clause: LibraryClause,
  columnsOf: (topic: string, variable: string) => Readonly<Record<string, unknown>> | undefined,
): UsedPaths {
  const own = new Set<string>();
  const foreign = new Set<string>();
  const shared = new Set<string>();
  const unknownColumns: string[] = [];
  const bare = (name: string, known: object): string => (name in known ? name : name.replace(/Text$/u, ""));

  /** The columns of the rows that a path names, after noting its use; scopes are the row contexts around it, innermost last. */
  function use(path: hbs.AST.PathExpression, scopes: readonly Columns[]): Columns | undefined {
    const [first, second] = path.parts;
    if (path.data || first === undefined) return undefined;
    const scope = scopes[scopes.length - path.depth - 1];
    if (scope === "any") return undefined;
    if (scope !== undefined) {
      if (!(bare(first, scope) in scope)) unknownColumns.push(path.original);
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
    foreign.add(path.original.replace(/^(?:\.\.\/)+/u, ""));
    return columnsOf(
      first.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
      second,
    );
  }
  function expression(node: hbs.AST.Expression, scopes: readonly Columns[]): Columns | undefined {
    if (node.type === "PathExpression") return use(node as hbs.AST.PathExpression, scopes);
    if (node.type !== "SubExpression") return undefined;
    return (node as hbs.AST.SubExpression).params.map((param) => expression(param, scopes)).find((columns) => columns !== undefined);
  }
  function program(node: hbs.AST.Program | undefined, scopes: readonly Columns[]): void {
    for (const statement of node?.body ?? []) {
      if (statement.type === "MustacheStatement") {
        const { path, params } = statement as hbs.AST.MustacheStatement;
        if (params.length === 0) expression(path, scopes);
        params.forEach((param) => expression(param, scopes));
      } else if (statement.type === "BlockStatement") {
        const { path, params, program: then, inverse } = statement as hbs.AST.BlockStatement;
        const [columns] = params.map((param) => expression(param, scopes));
        program(then, path.original === "each" ? [...scopes, columns ?? "any"] : scopes);
        program(inverse, scopes);
      }
    }
  }
  for (const source of [clause.body, ...Object.values(clause.defines)]) program(Handlebars.parse(source), []);
  return { own, foreign, shared, unknownColumns };
}
