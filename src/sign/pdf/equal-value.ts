import { equalBytes } from "./equal-bytes.js";
import type { PdfDict, PdfValue } from "./pdf-value.js";

/** Whether two values say the same; references are compared as such and not followed. */
export function equalValue(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  switch (a.kind) {
    case "null":
      return b.kind === "null";
    case "boolean":
      return b.kind === "boolean" && a.value === b.value;
    case "number":
      return b.kind === "number" && a.value === b.value;
    case "name":
      return b.kind === "name" && a.value === b.value;
    case "string":
      return b.kind === "string" && equalBytes(a.bytes, b.bytes);
    case "ref":
      return b.kind === "ref" && a.num === b.num && a.gen === b.gen;
    case "array":
      return b.kind === "array" && a.items.length === b.items.length && a.items.every((item, at) => equalValue(item, b.items[at]));
    case "dict":
      return b.kind === "dict" && equalDict(a, b);
    case "stream":
      return b.kind === "stream" && equalDict(a.dict, b.dict) && equalBytes(a.data, b.data);
  }
}

const equalDict = (a: PdfDict, b: PdfDict): boolean =>
  a.entries.size === b.entries.size &&
  a.ambiguous === b.ambiguous &&
  [...a.entries].every(([key, value]) => equalValue(value, b.entries.get(key)));
