/**
 * A clause's text with its places to fill in, as plain data: what the build keeps of the clause's Handlebars. Only the constructs
 * that clauses use: values, functions, `if`, `unless` and `each`.
 */
export type TextNode = string | ValueNode | BlockNode;

/** `{{term.start}}`, `{{days noticeDays}}`. */
export interface ValueNode {
  readonly value: Argument;
}

/** `{{#if …}}…{{else}}…{{/if}}`. */
export interface BlockNode {
  readonly block: "if" | "unless" | "each";
  readonly argument: Argument;
  readonly then: readonly TextNode[];
  readonly else: readonly TextNode[];
}

export type Argument =
  /** A value by its path; `up` is how many `../` stand before it, an empty path is `this`. */
  | { readonly path: readonly string[]; readonly up: number }
  /** `@index`, `@first`, `@last` of the row. */
  | { readonly row: string }
  | { readonly literal: string | number | boolean }
  | { readonly call: string; readonly args: readonly Argument[] };
