/**
 * Text that can stand in a PDF: what no renderer can show (C0 and C1 controls, non-characters) is left out, an unpaired
 * surrogate becomes U+FFFD, each kind of line end becomes a newline. Tabs and newlines stay.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "");
}
