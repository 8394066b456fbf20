/** The first place of an ASCII word at or after `from` and ending before `end`; -1 without one. */
export function findBytes(bytes: Uint8Array, word: string, from: number, end: number = bytes.length): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1 && at + word.length <= end; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, word, at)) return at;
  return -1;
}

/** The last place of an ASCII word that ends at or before `end`; -1 without one. */
export function findBytesBack(bytes: Uint8Array, word: string, end: number): number {
  for (let at = Math.min(end, bytes.length) - word.length; at >= 0; at--) if (startsWith(bytes, word, at)) return at;
  return -1;
}

/** Whether an ASCII word stands at `at`. */
export function startsWith(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}
