/** One change of a string: what stands from `start` to `end` gives way to `xml`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** Carries out splices in the order of their starts; those of one start in the order given. Overlapping ones are a bug. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, xml } of splices.toSorted((a, b) => a.start - b.start)) {
    if (start < at) throw new Error(`splices overlap at ${start}`);
    pieces.push(source.slice(at, start), xml);
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}
