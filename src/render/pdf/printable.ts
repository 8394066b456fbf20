/**
 * Text that can stand in a PDF: what cannot be shown (C0 and C1 controls, non-characters) or would show the text in another
 * order (bidirectional controls) is left out, an unpaired surrogate becomes U+FFFD, each kind of line end becomes a newline.
 * Tabs and newlines stay.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")

    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "");
}
