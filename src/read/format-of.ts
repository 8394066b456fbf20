/** What the first bytes of a file say it is; everything without a known signature is tried as text. */
export function formatOf(bytes: Uint8Array): "zip" | "pdf" | "ole" | "image" | "text" {
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return "zip";
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return "ole";
  if (pictures.some((signature) => signature.every((byte, at) => byte === any || bytes[at] === byte))) return "image";
  // %PDF- may stand behind a little rubbish: readers accept it within the first kilobyte.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return head.includes("%PDF-") ? "pdf" : "text";
}

const any = -1;

/** PNG, JPEG, GIF, BMP, TIFF in both byte orders, WebP, and HEIC as phones make it. */
const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46, any, any, any, any, 0x57, 0x45, 0x42, 0x50],
  [any, any, any, any, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69],
];
