/** How many characters must be put in, left out or changed to make one text the other; white space does not count. */
export function errorsOf(read: string, meant: string): number {
  const [from, to] = [[...read.replaceAll(/\s/gu, "")], [...meant.replaceAll(/\s/gu, "")]];
  let row = to.map((_, at) => at + 1);
  for (const [i, one] of from.entries()) {
    let [corner, left] = [i, i + 1];
    row = row.map((above, j) => {
      const best = Math.min(above + 1, left + 1, corner + (one === to[j] ? 0 : 1));
      corner = above;
      left = best;
      return best;
    });
  }
  return row.at(-1) ?? from.length;
}
