import { say } from "../../base/bilingual.js";
import { PdfFault } from "./pdf-fault.js";

/** Undoes the PNG predictors (10 to 15) of a flate stream of single bytes; throws `PdfFault` on others. */
export function unpredict(data: Uint8Array, parameter: (key: string) => number | undefined): Uint8Array {
  const predictor = parameter("Predictor") ?? 1;
  if (predictor === 1) return data;
  const columns = parameter("Columns") ?? 1;
  const samples = (parameter("Colors") ?? 1) * (parameter("BitsPerComponent") ?? 8);
  const width = Math.ceil((columns * samples) / 8);
  if (predictor < 10 || predictor > 15 || !Number.isInteger(columns) || width < 1 || width > 1 << 16)
    throw new PdfFault(say("结构数据的预测方式未知", "structure uses an unknown predictor"), 0);
  return unfilterRows(data, width, Math.max(1, samples >> 3));
}

/** Rows of `width` bytes behind one filter byte each, as PNG has them; `step` bytes make a pixel. */
export function unfilterRows(data: Uint8Array, width: number, step: number): Uint8Array {
  const rows = Math.ceil(data.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (width + 1)] ?? 0;
    const from = row * (width + 1) + 1;
    const to = row * width;
    for (let i = 0; i < width; i++) {
      const left = i >= step ? (out[to + i - step] ?? 0) : 0;
      const up = row > 0 ? (out[to + i - width] ?? 0) : 0;
      const corner = row > 0 && i >= step ? (out[to + i - width - step] ?? 0) : 0;
      out[to + i] = ((data[from + i] ?? 0) + guess(filter, left, up, corner)) & 255;
    }
  }
  return out;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
