/** What a file in Microsoft's old container format holds, told by the names of its streams. */
export type OleKind = "encrypted" | "doc" | "xls" | "ppt" | "other";

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const streams = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "doc"],
  ["Workbook", "xls"],
  ["PowerPoint Document", "ppt"],
] as const;

/** Undefined when the bytes are not such a container. An encrypted one is a password-protected docx, xlsx or pptx. */
export function oleKind(bytes: Uint8Array): OleKind | undefined {
  if (!signature.every((byte, at) => bytes[at] === byte)) return undefined;
  return streams.find(([name]) => hasStream(bytes, name))?.[1] ?? "other";
}

/** A directory entry is 128 bytes, aligned: the name in UTF-16LE, and its length with the final zero at byte 64. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (bytes[at + 64] === 2 * name.length + 2 && startsWith(bytes, at, name)) return true;
  return false;
}

function startsWith(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++)
    if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false;
  return true;
}
