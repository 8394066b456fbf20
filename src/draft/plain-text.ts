/**
 * Text of a deal as it may enter a contract: one line, without control characters and without marks that reorder what a reader
 * sees (bidirectional overrides and isolates, zero-width characters). Everything else stays as typed.
 */
export const plainText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, " ")

    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu, "")
    .replace(/[\ud800-\udfff]/gu, "")
    .trim();
