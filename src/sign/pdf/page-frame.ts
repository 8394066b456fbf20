import type { PdfDocument } from "./pdf-document.js";
import type { PdfPage } from "./page-tree.js";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A page as a reader sees it: cropped and turned. Display points count from its lower left corner. */
export interface PageFrame {
  /** In points, user unit included. */
  readonly width: number;
  readonly height: number;
  /** Of the visible page in the file's own units squared. */
  readonly area: number;
  /** Clockwise quarter turns, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly toUser: (x: number, y: number) => Point;
  readonly toDisplay: (x: number, y: number) => Point;
}

type Box = readonly [left: number, bottom: number, right: number, top: number];
const A4: Box = [0, 0, 595.276, 841.89];

export function pageFrame(document: PdfDocument, page: PdfPage): PageFrame {
  const media = boxOf(document, page, "MediaBox") ?? A4;
  const crop = boxOf(document, page, "CropBox") ?? media;
  const cut: Box = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1]), Math.min(media[2], crop[2]), Math.min(media[3], crop[3])];
  const [left, bottom, right, top] = cut[0] < cut[2] && cut[1] < cut[3] ? cut : media;
  const unit = Math.max(1e-3, document.number(page.dict.entries.get("UserUnit")) ?? 1);
  const rotation = turn(document.number(page.inherited("Rotate")) ?? 0);
  const [w, h] = [right - left, top - bottom];
  const upright = rotation === 0 || rotation === 180;
  return {
    width: (upright ? w : h) * unit,
    height: (upright ? h : w) * unit,
    area: w * h,
    rotation,
    toUser: (dx, dy) => {
      const [x, y] = [dx / unit, dy / unit];
      if (rotation === 90) return { x: right - y, y: bottom + x };
      if (rotation === 180) return { x: right - x, y: top - y };
      if (rotation === 270) return { x: left + y, y: top - x };
      return { x: left + x, y: bottom + y };
    },
    toDisplay: (x, y) => {
      if (rotation === 90) return { x: (y - bottom) * unit, y: (right - x) * unit };
      if (rotation === 180) return { x: (right - x) * unit, y: (top - y) * unit };
      if (rotation === 270) return { x: (top - y) * unit, y: (x - left) * unit };
      return { x: (x - left) * unit, y: (y - bottom) * unit };
    },
  };
}

function boxOf(document: PdfDocument, page: PdfPage, key: "MediaBox" | "CropBox"): Box | undefined {
  const numbers = document.array(page.inherited(key)).map((item) => document.number(item) ?? Number.NaN);
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = numbers;
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return box.every(Number.isFinite) && box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

function turn(degrees: number): PageFrame["rotation"] {
  const turned = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return turned === 1 ? 90 : turned === 2 ? 180 : turned === 3 ? 270 : 0;
}
