import type { Library } from "../../library/library.js";

/** What holds for all rows. */
export interface BatchSetting {
  readonly formats: readonly ("docx" | "pdf" | "md" | "html" | "json")[];
  readonly folder: string;
  /** The day as of which drafted contracts are checked. */
  readonly asOf: string;
  /** The library to draft from, where it is not the package's. */
  readonly library?: Library;
}

/** One row to draft; the deal is JSON. */
export interface BatchTask {
  readonly row: number;
  readonly number: string;
  readonly key: string;
  readonly deal: string;
}

/** What a thread is told. */
export type BatchMessage = { readonly task: BatchTask; readonly setting: BatchSetting } | "end";
