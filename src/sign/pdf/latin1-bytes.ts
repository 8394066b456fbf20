/** One byte a character; throws on a character above 255, which only a bug brings here. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 255) throw new Error(`U+${code.toString(16)} is no byte`);
    bytes[at] = code;
  }
  return bytes;
}
