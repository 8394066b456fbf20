/** A piece of two texts: in both, only in the old one, or only in the new one. */
export interface Piece {
  readonly kind: "same" | "gone" | "added";
  readonly text: string;
}

const most = 1600;

/** What changed from one wording to another, sign by sign in Chinese and word by word elsewhere; a long pair is shown whole. */
export function textDiff(before: string, after: string): Piece[] {
  const [a, b] = [tokens(before), tokens(after)];
  if (a.length * b.length > most * most) return whole(before, after);
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  if ((common[0] ?? 0) < Math.min(a.length, b.length) * 0.3) return whole(before, after);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      put(pieces, "same", left);
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      put(pieces, "gone", left);
      i++;
    } else {
      put(pieces, "added", right ?? "");
      j++;
    }
  }
  return pieces;
}

const whole = (before: string, after: string): Piece[] => [
  { kind: "gone", text: before },
  { kind: "added", text: after },
];

function put(pieces: Piece[], kind: Piece["kind"], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}

const tokens = (text: string): string[] => text.match(/[A-Za-z]+|\d+|[\s\S]/gu) ?? [];
