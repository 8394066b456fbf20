import { say } from "../../base/bilingual.js";
import { startsWith } from "./find-bytes.js";
import { PdfFault } from "./pdf-fault.js";

export const isSpace = (byte: number | undefined): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;

const isDelimiter = (byte: number): boolean =>
  byte === 40 ||
  byte === 41 ||
  byte === 60 ||
  byte === 62 ||
  byte === 91 ||
  byte === 93 ||
  byte === 123 ||
  byte === 125 ||
  byte === 47 ||
  byte === 37;

export const isRegular = (byte: number | undefined): boolean => byte !== undefined && !isSpace(byte) && !isDelimiter(byte);

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

/** A position in the bytes of a file, and the smallest things that can stand there. Nothing is read at or after `end`. */
export class Lexer {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;

  constructor(bytes: Uint8Array, at: number, end: number = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = Math.min(end, bytes.length);
  }

  peek(ahead = 0): number | undefined {
    return this.at + ahead < this.end ? this.bytes[this.at + ahead] : undefined;
  }

  /** Passes white space and comments. */
  skip(): void {
    for (;;) {
      const byte = this.peek();
      if (isSpace(byte)) this.at++;
      else if (byte === 37) while (this.at < this.end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
      else return;
    }
  }

  skipSpace(): void {
    while (isSpace(this.peek())) this.at++;
  }

  /** Takes `word` if it stands here and ends here. */
  takeWord(word: string): boolean {
    if (this.at + word.length > this.end || !startsWith(this.bytes, word, this.at) || isRegular(this.peek(word.length))) return false;
    this.at += word.length;
    return true;
  }

  word(word: string): void {
    if (!this.takeWord(word)) this.fault(`缺少“${word}”`, `“${word}” is missing`);
  }

  /** Digits only; undefined when there is none here, and the position stays. */
  takeInteger(): number | undefined {
    const start = this.at;
    let value = 0;
    while (isDigit(this.peek()) && this.at - start < 16) value = value * 10 + (this.bytes[this.at++] ?? 48) - 48;
    if (this.at === start || isDigit(this.peek())) {
      this.at = start;
      return undefined;
    }
    return value;
  }

  integer(): number {
    const value = this.takeInteger();
    if (value === undefined || isRegular(this.peek())) return this.fault("此处应为整数", "an integer is missing");
    return value;
  }

  fault(zh: string, en: string, at = this.at): never {
    throw new PdfFault(say(zh, en), at);
  }
}
