import type { CompiledPatterns } from "../../src/library/compiled-patterns.ts";
import type { Pattern } from "../../src/check/pattern/pattern-table.ts";

/** A pattern as a tree, for whoever wants to walk over it. */
export type Form =
  | { readonly type: "literal"; readonly text: string }
  | { readonly type: "named"; readonly name: string }
  | { readonly type: "any"; readonly options: readonly Form[]; readonly optional: boolean }
  | { readonly type: "guarded"; readonly pattern: Form; readonly notAfter?: Form; readonly notBefore?: Form }
  | {
      readonly type: "sequence";
      readonly items: readonly { readonly gap: "none" | "short" | "long" | "same-party"; readonly pattern: Form }[];
    };

const gaps = ["none", "short", "long", "same-party"] as const;

export function formOf(pattern: Pattern, table: Pick<CompiledPatterns, "kinds" | "from" | "parts" | "literals" | "names">): Form {
  const parts = table.parts.slice(table.from[pattern], table.from[pattern + 1]);
  const [first = -1, second = -1, third = -1] = parts;
  const of = (one: Pattern): Form => formOf(one, table);
  switch (table.kinds[pattern]) {
    case 0:
      return { type: "literal", text: table.literals[first] ?? "" };
    case 1:
      return { type: "named", name: table.names[first] ?? "" };
    case 2:
    case 3:
      return { type: "any", options: parts.map(of), optional: table.kinds[pattern] === 3 };
    case 4:
      return {
        type: "guarded",
        pattern: of(first),
        ...(second === -1 ? {} : { notAfter: of(second) }),
        ...(third === -1 ? {} : { notBefore: of(third) }),
      };
    default:
      return {
        type: "sequence",
        items: parts.flatMap((gap, at) => (at % 2 === 0 ? [{ gap: gaps[gap] ?? "none", pattern: of(parts[at + 1] ?? -1) }] : [])),
      };
  }
}
