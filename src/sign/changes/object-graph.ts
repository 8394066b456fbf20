import { pageTree } from "../pdf/page-tree.js";
import type { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfDict, PdfValue } from "../pdf/pdf-value.js";

/** One place where an object is referred to. */
export interface Use {
  /** The object that refers to it; 0 is the trailer. */
  readonly holder: number;
  /** Dictionary keys from a page, or from the trailer, down to it. */
  readonly path: readonly string[];
  /** Counting from 1, when it is reached from a page. */
  readonly page: number | undefined;
}

/** Every object that can be reached, also those that are referred to and do not exist. */
export type ObjectGraph = ReadonlyMap<number, readonly Use[]>;

const MOST_USES = 12;
const MOST_OBJECTS = 500_000;
const LONGEST_PATH = 6;
const graphs = new WeakMap<PdfDocument, ObjectGraph>();

/** Who refers to what in one state of a file; the first use of an object is the one nearest to a page. Made once a document. */
export function objectGraph(document: PdfDocument): ObjectGraph {
  const known = graphs.get(document);
  if (known !== undefined) return known;
  const uses = new Map<number, Use[]>();
  const queue: { readonly num: number; readonly use: Use }[] = [];
  const note = (num: number, use: Use): void => {
    const list = uses.get(num);
    if (list === undefined) {
      if (uses.size >= MOST_OBJECTS) return;
      uses.set(num, [use]);
      queue.push({ num, use });
    } else if (list.length < MOST_USES || list.every(({ path }) => path.at(-1) !== use.path.at(-1))) list.push(use);
  };
  const scan = (value: PdfValue, use: Use): void => {
    switch (value.kind) {
      case "ref":
        note(value.num, use);
        break;
      case "array":
        for (const item of value.items) scan(item, use);
        break;
      case "dict":
        scanDict(value, use);
        break;
      case "stream":
        scanDict(value.dict, use);
        break;
      case "null":
      case "boolean":
      case "number":
      case "name":
      case "string":
        break;
    }
  };
  const scanDict = ({ entries }: PdfDict, use: Use): void => {
    for (const [key, value] of entries) scan(value, { ...use, path: use.path.length < LONGEST_PATH ? [...use.path, key] : use.path });
  };

  for (const [at, { num }] of pageTree(document).entries()) note(num, { holder: 0, path: ["Page"], page: at + 1 });
  scanDict(document.trailer, { holder: 0, path: [], page: undefined });
  for (let at = 0, next = queue[0]; next !== undefined; next = queue[++at]) {
    const page = next.use.path.at(-1) === "Parent" ? undefined : next.use.page;
    scan(document.get(next.num), { holder: next.num, path: page === undefined && next.use.page !== undefined ? [] : next.use.path, page });
  }
  graphs.set(document, uses);
  return uses;
}
