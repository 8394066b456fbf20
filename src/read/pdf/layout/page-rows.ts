import type { Grid } from "../tables/grid.js";
import type { Row } from "./row.js";
import type { Direction } from "../content/reading-frame.js";

/** One page laid out: the rows outside tables and the tables, in the reading frame of the page's main direction. */
export interface PageRows {
  readonly page: number;
  readonly direction: Direction;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  readonly tables: readonly GridRows[];
  /** Text across the main direction (stamps, watermarks, margin notes), one stretch a row. */
  readonly aside: readonly Row[];
}

/** A ruled table and the rows of each of its cells. */
export interface GridRows extends Grid {
  readonly contents: readonly (readonly Row[])[];
}
