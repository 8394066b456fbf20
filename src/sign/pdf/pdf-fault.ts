import { say, type Bilingual } from "../../base/bilingual.js";

/** The file breaks the rules of PDF at `offset`. Thrown inside the parser only; its callers answer with data. */
export class PdfFault extends Error {
  readonly words: Bilingual;
  readonly offset: number;

  constructor(words: Bilingual, offset: number) {
    super(`${words.en} at byte ${offset}`);
    this.name = "PdfFault";
    this.words = words;
    this.offset = offset;
  }

  /** The fault and its place, for people. */
  said(): Bilingual {
    return say(`${this.words.zh}（第 ${this.offset} 字节）`, `${this.words.en} (at byte ${this.offset})`);
  }
}
