import { needsOf } from "./needs-of.js";

/**
 * Tries several expressions on short texts: one look at a text's signs says which of them it may hold at all, a bit an expression.
 * At most 31 expressions, without state (no `g`, no `y`).
 */
export class SignSieve {
  readonly #expressions: readonly RegExp[];
  /** For each code unit the expressions that it may be a sign of. */
  readonly #masks = new Int32Array(65_536);
  /** Expressions of which nothing is known. */
  readonly #always: number;

  constructor(expressions: readonly RegExp[]) {
    this.#expressions = expressions;
    let always = 0;
    for (const [at, expression] of expressions.entries()) {
      const [words] = needsOf(expression);
      if (!words) always |= 1 << at;
      else for (const word of words) this.#masks[word.charCodeAt(0)] = (this.#masks[word.charCodeAt(0)] ?? 0) | (1 << at);
    }
    this.#always = always;
  }

  /** The expressions worth trying on a text, the bit of each by its place; 0 where none can match. */
  look(text: string): number {
    let mask = this.#always;
    for (let at = 0; at < text.length; at++) mask |= this.#masks[text.charCodeAt(at)] ?? 0;
    return mask;
  }

  /** Whether one of the expressions matches. */
  some(text: string): boolean {
    const mask = this.look(text);
    return mask !== 0 && this.#expressions.some((expression, at) => (mask & (1 << at)) !== 0 && expression.test(text));
  }
}
