import { say } from "../../base/bilingual.js";
import { attempt } from "../pdf/attempt.js";
import { isSpace, Lexer } from "../pdf/lexer.js";
import { packedObjects } from "../pdf/packed-objects.js";
import { PdfDocument } from "../pdf/pdf-document.js";
import { PdfFault } from "../pdf/pdf-fault.js";
import type { PdfValue } from "../pdf/pdf-value.js";
import type { PdfSection } from "../pdf/pdf-section.js";
import { readObject, type PlacedObject } from "../pdf/read-object.js";
import { readSection } from "../pdf/read-section.js";

/** One saving of the file after a signature: what it appended, read from the first byte to the last. */
export interface Increment {
  readonly before: PdfDocument;
  readonly after: PdfDocument;
  readonly objects: readonly PlacedObject[];
  readonly section: PdfSection;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the increment that starts at `start` without following any cross-reference: objects, then the section, its offset
 * and `%%EOF`. Throws `PdfFault` on anything else.
 */
function readIncrement(bytes: Uint8Array, start: number, before: PdfDocument): Increment {
  const objects: PlacedObject[] = [];
  const lexer = new Lexer(bytes, start);
  let section: PdfSection | undefined;
  while (section === undefined) {
    lexer.skip();
    const at = lexer.at;
    if (lexer.takeWord("xref")) section = readSection(bytes, at, bytes.length);
    else {
      const object = readObject(lexer, (num) => lengthIn(objects, before, num));
      objects.push(object);
      if (typeOf(object.value) === "XRef") section = readSection(bytes, at, bytes.length);
    }
  }
  lexer.at = section.end;
  lexer.skipSpace();
  lexer.word("startxref");
  lexer.skipSpace();
  if (lexer.integer() !== section.offset)
    throw new PdfFault(
      say("startxref 没有指向本次更新的交叉引用表", "startxref does not lead to the update's own cross-references"),
      lexer.at,
    );
  lexer.skipSpace();
  for (const byte of [37, 37, 69, 79, 70]) if (lexer.bytes[lexer.at++] !== byte) lexer.fault("缺少“%%EOF”", "“%%EOF” is missing");
  if (lexer.peek() === 13) lexer.at++;
  if (lexer.peek() === 10) lexer.at++;
  return { before, after: new PdfDocument(bytes.subarray(0, lexer.at)), objects, section, start, end: lexer.at };
}

function lengthIn(objects: readonly PlacedObject[], before: PdfDocument, num: number): number | undefined {
  const here = objects.find((object) => object.num === num)?.value ?? before.get(num);
  return here.kind === "number" ? here.value : undefined;
}

/** The increments from `start` to the end of the file; `fault` says what stands where the next one should. */
export function readIncrements(
  bytes: Uint8Array,
  start: number,
): { readonly increments: readonly Increment[]; readonly fault: PdfFault | undefined } {
  const increments: Increment[] = [];
  for (let at = start; at < bytes.length;) {
    const next = attempt(() => readIncrement(bytes, at, increments.at(-1)?.after ?? new PdfDocument(bytes.subarray(0, at))));
    if (!next.ok)
      return {
        increments,
        fault: onlySpace(bytes, at)
          ? new PdfFault(say("文件末尾多出了空白字节", "the file has blank bytes after its end"), at)
          : next.fault,
      };
    increments.push(next.value);
    at = next.value.end;
  }
  return { increments, fault: undefined };
}

function onlySpace(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at++) if (!isSpace(bytes[at])) return false;
  return true;
}

/** What the cross-references of an increment say must be what the increment holds: nothing hidden, nothing borrowed. */
export function crossReferenceFault(increment: Increment): PdfFault | undefined {
  const { before, objects, section } = increment;
  const wrong = (zh: string, en: string, at: number): PdfFault => new PdfFault(say(zh, en), at);
  const previous = section.trailer.entries.get("Prev");
  if (previous?.kind !== "number" || previous.value !== before.tail.startxref)
    return wrong("更新没有接在上一个版本之后", "the update does not follow the revision before it", section.offset);
  if (section.hidden !== undefined) return wrong("更新用了两套交叉引用", "the update has two sets of cross-references", section.offset);
  const placed = new Map<number, PlacedObject>();
  for (const object of objects) {
    if (!object.strict) return wrong(`对象 ${object.num} 写得含糊`, `object ${object.num} is written ambiguously`, object.range[0]);
    if (placed.has(object.num)) return wrong(`对象 ${object.num} 出现两次`, `object ${object.num} stands twice`, object.range[0]);
    placed.set(object.num, object);
    const entry = section.entries.get(object.num);
    const isSection = section.kind === "stream" && object.range[0] === section.offset;
    if (entry === undefined && isSection) continue;
    if (entry?.kind !== "offset" || entry.offset !== object.range[0] || entry.gen !== object.gen)
      return wrong(`对象 ${object.num} 不在交叉引用之中`, `object ${object.num} is not in the cross-references`, object.range[0]);
  }
  for (const [num, entry] of section.entries) {
    const known = before.entries.get(num);
    if (
      entry.kind === "offset" &&
      placed.get(num)?.range[0] !== entry.offset &&
      !(known?.kind === "offset" && known.offset === entry.offset && known.gen === entry.gen)
    )
      return wrong(`交叉引用把对象 ${num} 指向了别处`, `the cross-references lead object ${num} elsewhere`, section.offset);
    if (
      entry.kind === "packed" &&
      !placed.has(entry.container) &&
      !(known?.kind === "packed" && known.container === entry.container && known.index === entry.index)
    )
      return wrong(`交叉引用把对象 ${num} 指向了别处`, `the cross-references lead object ${num} elsewhere`, section.offset);
  }
  return containerFault(increment) ?? generationFault(increment) ?? unlistedFault(objects, section);
}

/** An object inside an object stream that no cross-reference mentions, or mentions at another place, is hidden. */
function unlistedFault(objects: readonly PlacedObject[], section: PdfSection): PdfFault | undefined {
  for (const { num, value, range } of objects) {
    if (value.kind !== "stream" || typeOf(value) !== "ObjStm") continue;
    const packed = attempt(() => packedObjects(value, (one) => one ?? { kind: "null" }, 32 * 1024 * 1024));
    if (!packed.ok) return packed.fault;
    const count = value.dict.entries.get("N");
    if (count?.kind !== "number" || count.value !== packed.value.size)
      return new PdfFault(say("对象流里有重复的对象", "an object stream holds an object twice"), range[0]);
    for (const [index, inner] of [...packed.value.keys()].entries()) {
      const entry = section.entries.get(inner);
      if (entry?.kind !== "packed" || entry.container !== num || entry.index !== index)
        return new PdfFault(say(`对象流里藏着对象 ${inner}`, `an object stream hides object ${inner}`), range[0]);
    }
  }
  return undefined;
}

/** Objects that hold other objects, or the cross-references, must stay: what is inside would change with them. */
function containerFault({ before, section, objects }: Increment): PdfFault | undefined {
  const holders = new Set([...before.entries.values()].flatMap((entry) => (entry.kind === "packed" ? [entry.container] : [])));
  for (const [num, entry] of section.entries) {
    const known = before.entries.get(num);
    const same = known?.kind === "offset" && entry.kind === "offset" && known.offset === entry.offset;
    if (holders.has(num) && !same) return new PdfFault(say(`对象流 ${num} 被换掉`, `object stream ${num} was replaced`), section.offset);
    if (known?.kind === "offset" && entry.kind === "offset" && known.gen !== entry.gen)
      return new PdfFault(say(`对象 ${num} 换了代号`, `object ${num} has another generation`), section.offset);
  }
  for (const { num, value, range } of objects)
    if (typeOf(value) === "ObjStm" && before.get(num).kind !== "null")
      return new PdfFault(say(`对象 ${num} 被换成对象流`, `object ${num} became an object stream`), range[0]);
  return undefined;
}

/** A reference to another generation than the one that stands there leads some readers to the object and others to nothing. */
function generationFault({ after, objects }: Increment): PdfFault | undefined {
  for (const { value, range } of objects) {
    const stack: PdfValue[] = [value];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (next.kind === "array") stack.push(...next.items);
      else if (next.kind === "dict") stack.push(...next.entries.values());
      else if (next.kind === "stream") stack.push(next.dict);
      else if (next.kind === "ref") {
        const entry = after.entries.get(next.num);
        if (entry !== undefined && entry.kind !== "free" && (entry.kind === "offset" ? entry.gen : 0) !== next.gen)
          return new PdfFault(
            say(`对对象 ${next.num} 的引用代号不符`, `a reference to object ${next.num} has the wrong generation`),
            range[0],
          );
      }
    }
  }
  return undefined;
}

const typeOf = (value: PdfValue): string => {
  const type = value.kind === "stream" ? value.dict.entries.get("Type") : undefined;
  return type?.kind === "name" ? type.value : "";
};
