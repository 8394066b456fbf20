/** Pairs of neighbouring characters with their counts: what two texts have in common whatever was put in or taken out. */
export type Bigrams = ReadonlyMap<string, number>;

/** The pairs of a text's letters and digits; signs, spaces and width do not count. */
export function bigramsOf(text: string): Bigrams {
  const letters = [...text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]/gu, "")];
  const pairs = new Map<string, number>();
  letters.forEach((letter, at) => {
    const pair = letters.length === 1 ? letter : at === 0 ? undefined : (letters[at - 1] ?? "") + letter;
    if (pair !== undefined) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return pairs;
}

/** 0 for nothing in common to 1 for the same pairs (Dice); two empty texts are alike. */
export function similarity(a: Bigrams, b: Bigrams): number {
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
  if (sizeA + sizeB === 0) return 1;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, count] of small) common += Math.min(count, large.get(pair) ?? 0);
  return (2 * common) / (sizeA + sizeB);
}

function sizeOf(pairs: Bigrams): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}
