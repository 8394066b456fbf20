import { equalValue } from "../pdf/equal-value.js";
import type { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfDict, PdfValue } from "../pdf/pdf-value.js";
import type { SignatureField } from "../verify/signature-fields.js";
import type { Change, ChangeKind } from "./change.js";
import type { Increment } from "./increment.js";
import { objectGraph } from "./object-graph.js";

/** The signature that ends a revision, and whether it stands by itself. */
export interface Closing {
  readonly field: SignatureField;
  readonly intact: boolean;
  readonly timestamp: boolean;
}

/** One increment while it is being explained: what it altered, and what of that has been accounted for. */
export class Revision {
  readonly before: PdfDocument;
  readonly after: PdfDocument;
  readonly closing: Closing | undefined;
  /** Numbers whose object now says something else, those that are new included. */
  readonly altered: ReadonlySet<number>;
  readonly changes: Change[] = [];
  /** Annotations that belong to the closing signature. */
  readonly widgets = new Set<number>();
  /** Those of them that a page already shows. */
  readonly shown = new Set<number>();
  private readonly explained = new Set<number>();

  constructor({ before, after, section, objects }: Increment, closing: Closing | undefined) {
    this.before = before;
    this.after = after;
    this.closing = closing;
    const containers = new Set(objects.flatMap(({ num, value }) => (isContainer(value) ? [num] : [])));
    this.altered = new Set(
      [...section.entries.keys()].filter((num) => !containers.has(num) && num !== 0 && !equalValue(before.get(num), after.get(num))),
    );
  }

  /** It did not exist before. */
  fresh(num: number): boolean {
    return this.altered.has(num) && this.before.get(num).kind === "null";
  }

  explain(num: number): void {
    this.explained.add(num);
  }

  /** Alterations that no rule accounts for. */
  unexplained(): readonly number[] {
    return [...this.altered].filter((num) => !this.explained.has(num));
  }

  add(kind: ChangeKind, allowed: boolean, zh: string, en: string, page?: number, field?: string): void {
    if (this.changes.some((change) => change.kind === kind && change.page === page && change.message.zh === zh)) return;
    this.changes.push({
      kind,
      allowed,
      message: { zh, en },
      ...(page === undefined ? {} : { page }),
      ...(field === undefined ? {} : { field }),
    });
  }

  forbid(kind: ChangeKind, zh: string, en: string, page?: number): void {
    this.add(kind, false, zh, en, page);
  }

  /** Accounts for new objects that can be reached from `value` through new objects only. */
  explainFresh(value: PdfValue | undefined, skip: ReadonlySet<string> = new Set()): void {
    const stack: (PdfValue | undefined)[] = [value];
    const dictOf = ({ entries }: PdfDict): void => {
      for (const [key, one] of entries) if (!skip.has(key)) stack.push(one);
    };
    for (let next = stack.pop(); next !== undefined || stack.length > 0; next = stack.pop()) {
      if (next?.kind === "array") stack.push(...next.items);
      else if (next?.kind === "dict") dictOf(next);
      else if (next?.kind === "stream") dictOf(next.dict);
      else if (next?.kind === "ref" && this.fresh(next.num) && !this.explained.has(next.num)) {
        this.explained.add(next.num);
        stack.push(this.after.get(next.num));
      }
    }
  }

  /** Whether an object is new, or was used before as `key` of something and as nothing else. */
  onlyAs(num: number, key: string): boolean {
    const uses = objectGraph(this.before).get(num) ?? [];
    return uses.length === 0 ? this.fresh(num) : uses.every(({ path }) => path.at(-1) === key);
  }
}

function isContainer(value: PdfValue): boolean {
  const type = value.kind === "stream" ? value.dict.entries.get("Type") : undefined;
  return type?.kind === "name" && (type.value === "ObjStm" || type.value === "XRef");
}
