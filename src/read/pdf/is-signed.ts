const key = new TextEncoder().encode("/ByteRange");

/** Whether the bytes hold a digital signature: its byte range must stand in the file unpacked. */
export function isSigned(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x2f); at !== -1; at = bytes.indexOf(0x2f, at + 1))
    if (key.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}
