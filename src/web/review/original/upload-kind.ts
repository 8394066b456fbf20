/** What an upload is to the eye, told by its first bytes; undefined where only its text can be shown. */
export type UploadKind = "pdf" | "word" | "picture";

const heads: readonly (readonly [UploadKind, readonly number[]])[] = [
  ["word", [0x50, 0x4b, 0x03, 0x04]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
];

export function uploadKind(bytes: Uint8Array): UploadKind | undefined {
  const found = heads.find(([, head]) => head.every((byte, at) => bytes[at] === byte));
  if (found !== undefined) return found[0];
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-") ? "pdf" : undefined;
}
