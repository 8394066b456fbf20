import type { Picture } from "./picture.js";

/** A ruled line in pixels, from one end to the other. */
export interface PictureStroke {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** How much light a line takes away, of 255. */
const ink = 105;
/** Holes in a line that do not part it, in pixels. */
const hole = 4;

/** The ruled lines of a level picture: thin, straight and longer than any stroke of a character (`shortest` pixels). */
export function strokesOfPicture(picture: Picture, shortest: number, thickest: number): PictureStroke[] {
  const { width, height, data } = picture;
  // Turned and scanned, a thin line lies on two rows of pixels and is half as dark on either.
  const isDark = (at: number, next: number): boolean => {
    const own = 255 - (data[at] ?? 255);
    return own > ink || own + 255 - Math.min(data[at - next] ?? 255, data[at + next] ?? 255) > ink;
  };
  const across = runs(height, width, (row, along) => isDark(row * width + along, width), 2 * shortest, thickest);
  const down = runs(width, height, (column, along) => isDark(along * width + column, 1), shortest, thickest);
  return [
    ...across.map(({ at, from, to }) => ({ x0: from, y0: at, x1: to, y1: at })),
    ...down.map(({ at, from, to }) => ({ x0: at, y0: from, x1: at, y1: to })),
  ];
}

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Long runs along each of `lines` lines of `length` pixels, with paper on both sides for most of their way. */
function runs(lines: number, length: number, isDark: (line: number, along: number) => boolean, shortest: number, thickest: number): Run[] {
  const found: Run[] = [];
  for (let line = 1; line < lines - 1; line++) {
    let [from, last] = [-1, -1];
    const close = (): void => {
      if (from >= 0 && last - from + 1 >= shortest && isThin(line, from, last)) found.push({ at: line, from, to: last + 1 });
      from = -1;
    };
    for (let along = 0; along < length; along++) {
      // A line may drift by a pixel on its way.
      if (isDark(line, along) || (from >= 0 && (isDark(line - 1, along) || isDark(line + 1, along)))) {
        if (from < 0) from = along;
        last = along;
      } else if (from >= 0 && along - last > hole) close();
    }
    close();
  }
  return found;

  function isThin(line: number, from: number, to: number): boolean {
    let [thin, seen] = [0, 0];
    for (let along = from; along <= to; along += 3, seen++)
      if (!isDark(Math.max(0, line - thickest), along) && !isDark(Math.min(lines - 1, line + thickest), along)) thin++;
    return thin > 0.8 * seen;
  }
}
