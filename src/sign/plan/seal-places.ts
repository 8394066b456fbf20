import { isRecord, parsed } from "./signing-order.js";

/** Where a party seals (`甲方`) or signs by hand (`甲方/签字`), in points from the lower left corner of the page. */
export interface SealPlace {
  readonly name: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export const sealPlacesFile = "anchors.json";

/** The places that our own contracts carry with them; none for other files. */
export function readSealPlaces(file: Uint8Array | undefined): readonly SealPlace[] {
  const data = parsed(file);
  if (!Array.isArray(data)) return [];
  return data.slice(0, 200).flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const { name, page, x, y } = one;
    return typeof name === "string" && typeof page === "number" && typeof x === "number" && typeof y === "number"
      ? [{ name, page, x, y }]
      : [];
  });
}
