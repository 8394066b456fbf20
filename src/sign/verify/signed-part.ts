import { concatBytes } from "../pdf/concat-bytes.js";
import { isSpace } from "../pdf/lexer.js";
import type { PdfDocument } from "../pdf/pdf-document.js";
import { flaw, type Flaw } from "./flaw.js";
import type { SignatureField } from "./signature-fields.js";

/** The bytes that a signature covers, found without trusting what it says of itself. */
export interface SignedPart {
  readonly flaws: readonly Flaw[];
  /** What was signed; undefined when the range makes no sense. */
  readonly content: Uint8Array | undefined;
  /** The signature's own bytes, zero padding included. */
  readonly signature: Uint8Array | undefined;
  /** Where the signed revision ends. */
  readonly end: number;
}

/**
 * Reads /ByteRange and /Contents. They must leave out exactly the hexadecimal string of this very signature, delimiters
 * included, start at the first byte and end with a revision of the file.
 */
export function signedPart(document: PdfDocument, value: NonNullable<SignatureField["value"]>): SignedPart {
  const broken = (one: Flaw): SignedPart => ({ flaws: [one], content: undefined, signature: undefined, end: 0 });
  const contents = value.dict.entries.get("Contents");
  const range = value.dict.entries.get("ByteRange");
  if (contents?.kind !== "string" || contents.bytes.length === 0)
    return broken(flaw("no-content", "签名内容缺失", "the signature's content is missing"));
  const numbers =
    range?.kind === "array" ? range.items.map((item) => (item.kind === "number" && Number.isInteger(item.value) ? item.value : -1)) : [];
  const [start = -1, gap = -1, resume = -1, rest = -1] = numbers;
  if (numbers.length !== 4 || Math.min(start, gap, resume, rest) < 0)
    return broken(flaw("byte-range", "签名范围（ByteRange）不合格式", "the signed range (ByteRange) is malformed"));
  const { bytes } = document;
  const end = resume + rest;
  if (start !== 0 || gap >= resume || end > bytes.length)
    return broken(
      flaw("byte-range", "签名范围不是从头到尾，或者超出文件", "the signed range does not run from the start, or leaves the file"),
    );

  const flaws: Flaw[] = [];
  const placed = document.entries.get(value.num)?.kind === "offset";
  if (!placed || !contents.hex || contents.range[0] !== gap || contents.range[1] !== resume)
    flaws.push(flaw("byte-range", "签名范围的空隙不正好是签名本身", "the gap of the signed range is not exactly the signature itself"));
  if (!onlyHex(bytes, gap, resume) || !oneCase(bytes, gap, resume))
    flaws.push(flaw("byte-range", "签名范围的空隙里有签名以外的内容", "the gap of the signed range holds more than the signature"));
  if (value.dict.ambiguous) flaws.push(flaw("structure", "签名字典有重复的键", "the signature's dictionary has a key twice"));
  if (!endsRevision(bytes, end))
    flaws.push(flaw("coverage", "签名范围没有覆盖完整的一个版本", "the signed range does not cover a whole revision"));
  return { flaws, content: concatBytes([bytes.subarray(0, gap), bytes.subarray(resume, end)]), signature: contents.bytes, end };
}

function onlyHex(bytes: Uint8Array, gap: number, resume: number): boolean {
  if (bytes[gap] !== 60 || bytes[resume - 1] !== 62) return false;
  for (let at = gap + 1; at < resume - 1; at++) {
    const byte = bytes[at] ?? 0;
    const letter = byte | 32;
    if (!(byte >= 48 && byte <= 57) && !(letter >= 97 && letter <= 102)) return false;
  }
  return true;
}

/** One spelling of the digits throughout: a letter in another case is a byte that somebody altered. */
function oneCase(bytes: Uint8Array, gap: number, resume: number): boolean {
  const digits = bytes.subarray(gap, resume);
  return !(digits.some((byte) => byte >= 97) && digits.some((byte) => byte >= 65 && byte <= 70));
}

/** `%%EOF` and at most some white space before `end`. */
function endsRevision(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at > end - 8 && isSpace(bytes[at - 1])) at--;
  return at >= 5 && bytes[at - 1] === 70 && bytes[at - 2] === 79 && bytes[at - 3] === 69 && bytes[at - 4] === 37 && bytes[at - 5] === 37;
}
