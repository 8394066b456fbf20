/** Dots or the like that lead to a page number: an entry of a table of contents. */
const leader = /(?:[.…⋯·‥．_-]\s?){4,20}\s{0,3}[\divxlc０-９]{1,5}$/iu;
const gap = / {2}(\d{1,4})$/u;

/** Whether a line ends with dots that lead to a page number. */
export const endsInLeader = (text: string): boolean => leader.test(text.slice(-40));

/**
 * Which of the paragraphs are entries of a table of contents: those with leaders, and three or more in a row that end with
 * page numbers that do not fall; with them the heading 目录.
 */
export function contentsAmong(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: { readonly at: number; readonly page: number }[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const { at } of run) found.add(at);
    run = [];
  };
  for (const [at, text] of texts.entries()) {
    if (endsInLeader(text)) found.add(at);
    const page = Number(gap.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(page) || page < (run.at(-1)?.page ?? 0)) close();
    if (!Number.isNaN(page)) run.push({ at, page });
  }
  close();
  for (const [at, text] of texts.entries()) if (/^目[\s　]*[录錄次]$/u.test(text) && found.has(at + 1)) found.add(at);
  return found;
}
