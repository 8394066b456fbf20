import type { TokenKind } from "../review/wording/token.js";
import { tokensOf } from "../review/wording/tokens-of.js";
import type { Piece } from "./comparison.js";

/** What a reader of a contract looks for first, the weightiest first. */
export const factKinds = ["money", "percent", "date", "duration", "duty", "quantity", "reference", "number"] as const;

export type FactKind = (typeof factKinds)[number];

/** An amount, date, duty and so on that differs. Without `old` it is new, without `new` it is gone. */
export interface FactChange {
  readonly kind: FactKind;
  readonly old?: string;
  readonly new?: string;
}

/** Words that make, lift or shift a duty. */
const duties = new Set(
  "应 应当 须 必须 不得 不应 禁止 可 可以 有权 无权 无须 无需 承担 免除 豁免 放弃 负责 保证 承诺 连带 单方 独家 不可撤销 视为 书面 事先 同意 不 无 均 仅 全部 任何 甲方 乙方 丙方".split(
    " ",
  ),
);

/** What differs in the pieces of one paragraph; like is set against like in order. */
export function factChanges(pieces: readonly Piece[]): FactChange[] {
  const changes: FactChange[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.type === "kept") continue;
    const next = pieces[at + 1];
    const isPair = piece.type === "removed" && next?.type === "added";
    changes.push(...between(piece.type === "removed" ? piece.text : "", piece.type === "added" ? piece.text : isPair ? next.text : ""));
    if (isPair) at++;
  }
  return byWeight(changes);
}

/** The weightiest first; within a kind in the order of the text. */
export const byWeight = (changes: readonly FactChange[]): FactChange[] =>
  changes.toSorted((a, b) => factKinds.indexOf(a.kind) - factKinds.indexOf(b.kind));

function between(old: string, fresh: string): FactChange[] {
  const [before, after] = [factsOf(old), factsOf(fresh)];
  return factKinds.flatMap((kind): FactChange[] => {
    const [gone, come] = [before.get(kind) ?? [], after.get(kind) ?? []];
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => {
      const [from, to] = [gone[at], come[at]];
      return { kind, ...(from !== undefined && { old: from }), ...(to !== undefined && { new: to }) };
    }).filter(({ old: from, new: to }) => from !== to);
  });
}

const kindOf = (kind: TokenKind, text: string): FactKind | undefined =>
  kind === "sign" ? undefined : kind === "word" ? (duties.has(text) ? "duty" : undefined) : kind;

function factsOf(text: string): Map<FactKind, string[]> {
  const found = new Map<FactKind, string[]>();
  for (const token of tokensOf(text)) {
    const kind = kindOf(token.kind, token.text);
    if (!kind) continue;
    const known = found.get(kind);
    if (known) known.push(token.text);
    else found.set(kind, [token.text]);
  }
  return found;
}
