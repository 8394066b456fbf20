/** Pixels as a decoder gives them: red, green, blue and opacity of each, row by row from the top. */
export interface Colours {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}
