/** The first bytes of a metafile: the header record, which the package stored as if it were a PNG. */
const isMetafile = (bytes: Uint8Array): boolean => bytes[0] === 1 && bytes[1] === 0 && bytes[40] === 0x20 && bytes[41] === 0x45;

/** Parts that are metafiles under a PNG's name, by that name: the name they should have. */
export const metafiles = (parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> =>
  new Map(
    [...parts].flatMap(([path, bytes]) =>
      path.endsWith(".png") && isMetafile(bytes) ? [[path, path.replace(/\.png$/u, ".emf")] as const] : [],
    ),
  );

export const metafileContentType = '<Default Extension="emf" ContentType="image/x-emf"/>';
