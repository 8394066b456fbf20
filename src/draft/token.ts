/**
 * What must not be read as Markdown travels through Handlebars and remark as a token: two private-use characters around a
 * number. User text, cross references and anchors become text, links and ids only in the finished tree.
 */
export type Token =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "reference"; readonly target: string }
  | { readonly type: "anchor"; readonly id: string };

const open = "\ue000";
const close = "\ue001";

/** Keeps tokens while one contract is filled. */
export class TokenStore {
  readonly #tokens: Token[] = [];

  put(token: Token): string {
    this.#tokens.push(token);
    return open + String(this.#tokens.length - 1) + close;
  }

  /** Splits a text into plain pieces and tokens, in order. */
  split(text: string): (string | Token)[] {
    return text.split(/\ue000(\d+)\ue001/u).map((piece, at) => {
      if (at % 2 === 0) return piece;
      const token = this.#tokens[Number(piece)];
      if (token === undefined) throw new Error(`unknown token ${piece}`);
      return token;
    });
  }

  /** Every target that was referred to. */
  references(): Set<string> {
    return new Set(this.#tokens.flatMap((token) => (token.type === "reference" ? [token.target] : [])));
  }
}
