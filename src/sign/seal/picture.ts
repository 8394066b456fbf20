/** A raster image as PDF stores it: deflated samples of 8 bits. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: "DeviceRGB" | "DeviceGray";
  readonly samples: Uint8Array;
  /** Opacity of each pixel, deflated; undefined for a picture without. */
  readonly alpha: Uint8Array | undefined;
}
