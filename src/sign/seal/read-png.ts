import { Unzlib, zlibSync } from "fflate";
import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import { concatBytes } from "../pdf/concat-bytes.js";
import { latin1 } from "../pdf/latin1.js";
import { unfilterRows } from "../pdf/unpredict.js";
import type { Picture } from "./picture.js";

/** 4000 × 4000 pixels: far more than a seal needs. */
const MOST_PIXELS = 16_000_000;
/** Channels by the colour type of the file. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads a PNG of 8 bits a channel; `at` names it in problems. */
export function readPng(bytes: Uint8Array, at: string): Result<Picture> {
  const refuse = (seen: Bilingual): Result<never> =>
    fail({
      at,
      seen,
      expected: say("8 位、非隔行的 PNG 图片", "a PNG picture of 8 bits, not interlaced"),
      hint: say("用看图软件另存为普通 PNG", "Save it as an ordinary PNG with a picture program"),
    });
  const chunks = chunksOf(bytes);
  const header = chunks?.find(({ type }) => type === "IHDR")?.data;
  if (chunks === undefined || header?.length !== 13) return refuse(say("不是 PNG 图片，或者已损坏", "no PNG picture, or a damaged one"));
  const view = new DataView(header.buffer, header.byteOffset, 13);
  const [width, height, depth, type, interlace] = [
    view.getUint32(0),
    view.getUint32(4),
    view.getUint8(8),
    view.getUint8(9),
    view.getUint8(12),
  ];
  const count = channels[type];
  if (depth !== 8 || count === undefined || interlace !== 0)
    return refuse(
      say(
        `PNG 为 ${depth} 位、类型 ${type}${interlace ? "、隔行" : ""}`,
        `a PNG of ${depth} bits, type ${type}${interlace ? ", interlaced" : ""}`,
      ),
    );
  if (width === 0 || height === 0 || width * height > MOST_PIXELS)
    return refuse(say(`图片有 ${width}×${height} 像素`, `a picture of ${width}×${height} pixels`));
  const packed = inflate(
    concatBytes(chunks.filter((chunk) => chunk.type === "IDAT").map(({ data }) => data)),
    height * (width * count + 1),
  );
  if (packed === undefined) return refuse(say("图片数据已损坏", "damaged picture data"));
  const rows = unfilterRows(packed, width * count, count);
  const palette = chunks.find((chunk) => chunk.type === "PLTE")?.data;
  const opacity = chunks.find((chunk) => chunk.type === "tRNS")?.data;
  if (type === 3 && palette === undefined) return refuse(say("图片缺少调色板", "a picture without its palette"));
  return ok(pictureOf(rows, { width, height, type, count, palette, opacity }));
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  if (latin1(bytes.subarray(0, 8)) !== "\x89PNG\r\n\x1a\n") return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return undefined;
    chunks.push({ type: latin1(bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks.at(-1)?.type === "IEND" ? chunks : undefined;
}

/** Exactly `size` bytes, or undefined. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const stream = new Unzlib((piece) => {
    total += piece.length;
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && total <= size; at += 16_384)
      stream.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length);
  } catch {
    return undefined;
  }
  return total === size ? concatBytes(pieces) : undefined;
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly type: number;
  readonly count: number;
  readonly palette: Uint8Array | undefined;
  readonly opacity: Uint8Array | undefined;
}

function pictureOf(rows: Uint8Array, { width, height, type, count, palette, opacity }: Layout): Picture {
  const pixels = width * height;
  const grey = type === 0 || type === 4;
  const samples = new Uint8Array(pixels * (grey ? 1 : 3));
  const alpha = type === 4 || type === 6 || (type === 3 && opacity !== undefined) ? new Uint8Array(pixels) : undefined;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = pixel * count;
    const index = rows[from] ?? 0;
    if (grey) samples[pixel] = index;
    else for (let i = 0; i < 3; i++) samples[3 * pixel + i] = (type === 3 ? palette?.[3 * index + i] : rows[from + i]) ?? 0;
    if (alpha !== undefined) alpha[pixel] = (type === 3 ? opacity?.[index] : rows[from + count - 1]) ?? 255;
  }
  const pack = (data: Uint8Array): Uint8Array => zlibSync(data, { level: 9 });
  return { width, height, colours: grey ? "DeviceGray" : "DeviceRGB", samples: pack(samples), alpha: alpha && pack(alpha) };
}
