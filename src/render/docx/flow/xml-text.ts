/** The text without what XML 1.0 cannot carry: control characters but tab and newline, U+FFFE, U+FFFF and lone surrogates. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff\ud800-\udfff]/gu, "");
}
