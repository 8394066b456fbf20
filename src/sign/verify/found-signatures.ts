import { attempt } from "../pdf/attempt.js";
import { findBytes } from "../pdf/find-bytes.js";
import { Lexer } from "../pdf/lexer.js";
import { PdfDocument } from "../pdf/pdf-document.js";
import { signatureFields, type SignatureField } from "./signature-fields.js";
import { signedPart, type SignedPart } from "./signed-part.js";

/** A signature of the file and the bytes it covers. */
export interface FoundSignature {
  readonly field: SignatureField;
  readonly value: NonNullable<SignatureField["value"]>;
  readonly part: SignedPart;
  /** The state of the file in which it was found. */
  readonly document: PdfDocument;
  /** It is in an older revision of the file and no longer in the newest. */
  readonly lost: boolean;
}

const MOST_SIGNATURES = 200;

/** The signatures of the newest revision and those that only older ones have, in the order of what they cover. */
export function foundSignatures(document: PdfDocument, bytes: Uint8Array): readonly FoundSignature[] {
  const found = signaturesOf(document, false);
  const ends = new Set(found.map(({ part }) => part.end));
  for (const end of statedEnds(bytes)) {
    if (ends.has(end)) continue;
    const older = attempt(() => new PdfDocument(bytes.subarray(0, end)));
    if (!older.ok) continue;
    const lost = signaturesOf(older.value, true).filter(({ part }) => part.end === end);
    if (lost.length > 0) ends.add(end);
    found.push(...lost);
  }
  return found.sort((a, b) => a.part.end - b.part.end).slice(0, MOST_SIGNATURES);
}

function signaturesOf(document: PdfDocument, lost: boolean): FoundSignature[] {
  return signatureFields(document).fields.flatMap((field) =>
    field.value === undefined ? [] : [{ field, value: field.value, part: signedPart(document, field.value), document, lost }],
  );
}

/** Where signed ranges end according to every /ByteRange written anywhere in the file. */
function statedEnds(bytes: Uint8Array): ReadonlySet<number> {
  const ends = new Set<number>();
  for (let at = findBytes(bytes, "/ByteRange", 0); at !== -1 && ends.size < MOST_SIGNATURES; at = findBytes(bytes, "/ByteRange", at + 1)) {
    const lexer = new Lexer(bytes, at + 10);
    const numbers = attempt(() => {
      lexer.skip();
      if (lexer.peek() !== 91) return [];
      lexer.at++;
      return [0, 1, 2, 3].map(() => {
        lexer.skip();
        return lexer.integer();
      });
    });
    const [, , resume = 0, rest = 0] = numbers.ok ? numbers.value : [];
    if (resume + rest > 0 && resume + rest <= bytes.length) ends.add(resume + rest);
  }
  return ends;
}
