/**
 * A stable id of a finding: rule, headings above it and the quoted words, without numbers of clauses. FNV-1a, 64 bits, 16
 * hexadecimal digits: not for security, only to recognise the same finding in the next version.
 */
export function fingerprint(rule: string, titles: readonly string[], quote: string): string {
  const text = [rule, ...titles, quote.replaceAll(/[\s，。；、：]/gu, "")].join("\u0001");
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash ^= BigInt(text.charCodeAt(at));
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, "0");
}
