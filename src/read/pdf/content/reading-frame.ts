import type { Box } from "../../../document/place.js";

/** Quarter turns, counted anticlockwise, from the page's x axis to the way the text runs. Vertical writing runs down: 3. */
export type Direction = 0 | 1 | 2 | 3;

/** The size of the page in points, unrotated. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** From page coordinates (origin lower left) to reading coordinates (origin where the first line begins, y downwards). */
export function toReading(direction: Direction, { width, height }: PageSize, x: number, y: number): readonly [number, number] {
  switch (direction) {
    case 0:
      return [x, height - y];
    case 1:
      return [y, x];
    case 2:
      return [width - x, y];
    case 3:
      return [height - y, width - x];
  }
}

/** The way back, for boxes. */
export function toPage(direction: Direction, { width, height }: PageSize, box: Box): Box {
  switch (direction) {
    case 0:
      return { x: box.x, y: height - box.y - box.height, width: box.width, height: box.height };
    case 1:
      return { x: box.y, y: box.x, width: box.height, height: box.width };
    case 2:
      return { x: width - box.x - box.width, y: box.y, width: box.width, height: box.height };
    case 3:
      return { x: width - box.y - box.height, y: height - box.x - box.width, width: box.height, height: box.width };
  }
}
