/** Grey pixels, row by row from the top: 0 is black, 255 is white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
