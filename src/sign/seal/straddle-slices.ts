/** The part of a seal that one page carries at its edge: from `left` to `right`, as shares of the seal's width. */
export interface StraddleSlice {
  /** Counting from 0. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
}

/** Slices narrower than this show nothing; so long files are sealed in groups of pages, each with a whole seal. */
const MOST_IN_GROUP = 12;

/** How a straddling seal is cut for so many pages: groups of nearly equal size, every group at least two pages. None for one page. */
export function straddleSlices(pages: number): readonly StraddleSlice[] {
  if (pages < 2) return [];
  const groups = Math.ceil(pages / MOST_IN_GROUP);
  return Array.from({ length: pages }, (_, page) => {
    const group = Math.floor((page * groups) / pages);
    const first = Math.ceil((group * pages) / groups);
    const size = Math.ceil(((group + 1) * pages) / groups) - first;
    return { page, left: (page - first) / size, right: (page - first + 1) / size };
  });
}
