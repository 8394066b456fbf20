import { zipSync } from "fflate";

/** A zip archive of these files; equal files give equal bytes. */
export const zipFiles = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 6, mtime: "1980-01-01T12:00:00" });
