import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nodeCrypto } from "../../src/node/sign/node-crypto.js";
import { verify } from "../../src/sign/verify/verify.js";
import { now } from "./authority.js";
import { corpusFolder } from "./corpus.js";
import { makePdf } from "./make-pdf.js";
import { optionsOf, signedBy, square, timeService, trust } from "./world.js";

/** A repeatable source of chance (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const words = [
  "obj",
  "endobj",
  "stream",
  "endstream",
  "xref",
  "trailer",
  "startxref",
  "%%EOF",
  "/Prev",
  "/Kids",
  "/Parent",
  "/Length",
  "/ByteRange",
  "/Contents",
  "/Root",
  "/W",
  "/Index",
  "/Size",
  "<<",
  ">>",
  "[",
  "]",
  "(",
  ")",
  " 0 R",
  "null",
  "999999999999",
  "-1",
  "0",
  "/XRefStm",
  "/Filter",
  "/FlateDecode",
];

/** One to eight small disasters. */
export function mutated(file: Uint8Array, next: (below: number) => number): Uint8Array {
  let bytes = Buffer.from(file);
  for (let count = 1 + next(8); count > 0; count--) {
    const at = next(bytes.length);
    switch (next(8)) {
      case 0:
        bytes[at] = next(256);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + next(64)))]);
        break;
      case 3: {
        const from = next(bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + next(512)), bytes.subarray(at)]);
        break;
      }
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(words[next(words.length)] ?? ""), bytes.subarray(at)]);
        break;
      case 5: {
        // Numbers make offsets, lengths and references.
        const text = bytes.subarray(at, at + 400).toString("latin1");
        const match = /\d+/.exec(text);
        if (match !== null)
          bytes = Buffer.concat([
            bytes.subarray(0, at + match.index),
            Buffer.from(String(next(3) === 0 ? next(2 ** 31) : next(400))),
            bytes.subarray(at + match.index + match[0].length),
          ]);
        break;
      }
      case 6: {
        const word = words[next(words.length)] ?? "";
        const found = bytes.indexOf(word, at, "latin1");
        if (found !== -1)
          bytes = Buffer.concat([
            bytes.subarray(0, found),
            Buffer.from(words[next(words.length)] ?? ""),
            bytes.subarray(found + word.length),
          ]);
        break;
      }
      default:
        bytes = next(4) === 0 ? bytes.subarray(0, Math.max(20, at)) : Buffer.concat([bytes, bytes.subarray(at, at + next(300))]);
    }
  }
  return new Uint8Array(bytes);
}

/** Files to start from: signed ones of every kind, and small foreign ones where the corpus is at hand. */
export async function seeds(): Promise<readonly Uint8Array[]> {
  const folder = corpusFolder();
  const foreign =
    folder === undefined
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith(".pdf"))
          .map((name) => new Uint8Array(readFileSync(join(folder, name))))
          .filter(({ length }) => length < 12_000);
  return [
    ...(await Promise.all(
      (["table", "stream", "hybrid"] as const).flatMap((xref) => [
        signedBy(makePdf({ xref, pages: 1 }), 1),
        signedBy(makePdf({ xref, pages: 2 }), 2, (at) => ({ ...optionsOf(at), straddle: square, timestamp: timeService() })),
      ]),
    )),
    ...foreign,
  ];
}

export interface FuzzResult {
  readonly runs: number;
  /** Milliseconds of the slowest. */
  readonly slowest: number;
  /** Mutants of signed files that still pass as valid. */
  readonly passed: number;
}

/** Verifies so many mutants; whatever throws, throws. */
export async function fuzz(runs: number, seed: number): Promise<FuzzResult> {
  const next = chance(seed);
  const bases = await seeds();
  let slowest = 0;
  let passed = 0;
  for (let run = 0; run < runs; run++) {
    const base = bases[run % bases.length] ?? new Uint8Array();
    const file = mutated(base, next);
    const started = performance.now();
    const result = await verify(file, { crypto: nodeCrypto, trust, now });
    slowest = Math.max(slowest, performance.now() - started);
    if (result.ok && result.value.valid && !Buffer.from(base).equals(Buffer.from(file))) passed++;
  }
  return { runs, slowest, passed };
}
