/** Whether a character is of a script that is written without spaces, with its punctuation: Han, kana, full-width forms. */
export const isWide = (character: string): boolean => wide.test(character);

const wide =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—·\u{20000}-\u{3ffff}]/u;
