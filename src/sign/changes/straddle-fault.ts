import { pageFrame } from "../pdf/page-frame.js";
import type { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfPage } from "../pdf/page-tree.js";
import type { PdfDict } from "../pdf/pdf-value.js";
import { rectOf } from "./rect-of.js";

const keys: ReadonlySet<string> = new Set(["Type", "Subtype", "Rect", "P", "F", "AP", "NM", "Contents", "T", "M", "Name"]);
/** A slice is at most half a seal wide and a seal high, in points, and stands on the edge of the page. */
const WIDEST = 72;
const HIGHEST = 150;
const SLACK = 1.5;

/** "none" when an annotation is a slice of a straddling seal; otherwise what speaks against it. */
export function straddleFault(document: PdfDocument, page: PdfPage, dict: PdfDict): "none" | "kind" | "keys" | "flags" | "place" {
  if (document.name(dict.entries.get("Subtype")) !== "Stamp") return "kind";
  if (dict.ambiguous || [...dict.entries.keys()].some((key) => !keys.has(key))) return "keys";
  const flags = document.number(dict.entries.get("F")) ?? 0;
  if ((flags & 4) === 0 || (flags & ~(4 | 64 | 128 | 512)) !== 0) return "flags";
  const frame = pageFrame(document, page);
  const [left, bottom, right, top] = rectOf(document, dict);
  const [a, b] = [frame.toDisplay(left, bottom), frame.toDisplay(right, top)];
  const width = Math.abs(a.x - b.x);
  const height = Math.abs(a.y - b.y);
  const atEdge = Math.min(a.x, b.x) <= SLACK || Math.max(a.x, b.x) >= frame.width - SLACK;
  return width <= WIDEST && height <= HIGHEST && atEdge ? "none" : "place";
}
