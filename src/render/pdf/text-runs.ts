import type { PdfRun } from "./pdf-run.js";

/** The longest token, in characters, that may stand on a line of full width without a place to break. */
export const FULL_LINE = 28;

const PIECE = 4;
/** The gap that the typesetter puts between Han and Latin by itself, but not around a box. */
const GAP = 0.25;

/**
 * Literal text as runs. A token with a hyphen, such as a contract number, stays whole; one longer than `longest` characters,
 * such as a link or an account number in a narrow column, may break anywhere, so that it cannot run over what stands beside it.
 */
export function textRuns(text: string, longest = FULL_LINE): readonly PdfRun[] {
  const runs: PdfRun[] = [];
  const tokens = text.split(/([\n\t]|[!-~]+)/).filter((token) => token !== "");
  for (const [i, token] of tokens.entries()) {
    const last = runs.at(-1);
    if (token === "\n") runs.push({ t: "break" });
    else if (token === "\t") runs.push({ t: "tab" });
    else if (isLatin(token) && token.length > longest) runs.push({ t: "long", pieces: cut(token) });
    else if (isLatin(token) && /[A-Za-z0-9]-[A-Za-z0-9]/.test(token))
      runs.push({ t: "whole", s: token, before: gap(tokens[i - 1]?.at(-1)), after: gap(tokens[i + 1]?.at(0)) });
    else if (last?.t === "text") runs.splice(-1, 1, { t: "text", s: last.s + token });
    else runs.push({ t: "text", s: token });
  }
  return runs;
}

const isLatin = (token: string): boolean => /^[!-~]/.test(token);

const gap = (neighbour: string | undefined): number => (neighbour !== undefined && /\p{Script=Han}/u.test(neighbour) ? GAP : 0);

function cut(token: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < token.length; at += PIECE) pieces.push(token.slice(at, at + PIECE));
  return pieces;
}
