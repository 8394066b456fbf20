import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { say } from "../../base/bilingual.js";
import type { DealRow } from "../../draft/batch/deal-table.js";
import { sha256 } from "../library-files.js";
import { earlierVerdicts, writeBatchFile } from "./batch-file.js";
import type { BatchSetting, BatchTask } from "./batch-task.js";
import { batchThread, type BatchThread } from "./batch-thread.js";
import type { RowVerdict } from "./verdict.js";

export interface BatchOptions extends BatchSetting {
  /** The table's name, for `batch.json`. */
  readonly table: string;
  /** What the contracts depend on beside their deals: the version of the library. */
  readonly stamp: string;
  readonly threads?: number;
  /** A thread gives way to a new one after so many rows. */
  readonly recycleAfter?: number;
  readonly onVerdict?: (verdict: RowVerdict, done: number, isNew: boolean) => void;
}

/** Drafts every row into the folder, on all cores; rows that an earlier run has done are left as they are. A bad row stops nothing. */
export async function runBatch(rows: readonly DealRow[], options: BatchOptions): Promise<readonly RowVerdict[]> {
  const { table, stamp, threads = availableParallelism(), recycleAfter = 200, onVerdict, ...setting } = options;
  mkdirSync(setting.folder, { recursive: true });
  for (const name of readdirSync(setting.folder)) if (name.endsWith(".part")) rmSync(join(setting.folder, name));

  const earlier = earlierVerdicts(setting.folder);
  const byKey = new Map(earlier.map((one) => [one.key, one]));
  const byNumber = new Map(earlier.map((one) => [one.number, one]));
  const verdicts: RowVerdict[] = [];
  let written = 0;
  const save = (): void => {
    written = performance.now();
    writeBatchFile(setting.folder, table, rows.length, verdicts);
  };
  const add = (verdict: RowVerdict, isNew: boolean): void => {
    verdicts.push(verdict);
    onVerdict?.(verdict, verdicts.length, isNew);
    if (performance.now() - written > 1000) save();
  };

  const todo: BatchTask[] = [];
  for (const task of tasksOf(rows, stamp, setting)) {
    const known = "state" in task ? task : byKey.get(task.key);
    if (known !== undefined) add({ ...known, row: task.row }, "state" in task);
    else if (!("state" in task)) todo.push(task);
  }
  // A row that was changed: what it was must not stand beside a verdict on what it is.
  for (const { number } of todo)
    for (const { name } of byNumber.get(number)?.files ?? []) rmSync(join(setting.folder, name), { force: true });
  save();
  const hands = Array.from({ length: Math.min(threads, todo.length) }, () => work(todo, setting, recycleAfter, add));
  await Promise.all(hands);
  save();
  return verdicts.toSorted((a, b) => a.row - b.row);
}

/** One thread after another takes rows until there are none. */
async function work(
  todo: BatchTask[],
  setting: BatchSetting,
  recycleAfter: number,
  add: (verdict: RowVerdict, isNew: boolean) => void,
): Promise<void> {
  let thread: BatchThread | undefined;
  let served = 0;
  for (let task = todo.shift(); task !== undefined; task = todo.shift()) {
    if (thread === undefined || thread.isGone() || served >= recycleAfter) {
      await thread?.stop();
      [thread, served] = [batchThread(setting), 0];
    }
    add(await thread.draft(task), true);
    served += 1;
  }
  await thread?.stop();
}

/** What is to be drafted, and verdicts on rows without a usable number of their own: files are named by it. */
function* tasksOf(rows: readonly DealRow[], stamp: string, { formats }: BatchSetting): Generator<BatchTask | RowVerdict> {
  const seen = new Map<string, number>();
  for (const { row, number, deal: fields } of rows) {
    const deal = `${JSON.stringify(fields, null, 1)}\n`;
    const key = sha256(JSON.stringify([stamp, formats, deal]));
    const name = number.toLowerCase();
    const first = seen.get(name);
    if (first === undefined && /^[A-Za-z0-9-]{1,40}$/u.test(number)) {
      seen.set(name, row);
      yield { row, number, key, deal };
    } else {
      const seenWords =
        first === undefined
          ? say(`现为 “${number}”`, `saw “${number}”`)
          : say(`${number} 与第 ${first} 行相同`, `saw ${number}, as in row ${first}`);
      const expected = say("每行一个自己的编号，由字母、数字和连字符组成", "a number of its own a row, of letters, digits and hyphens");
      yield { row, number, key, state: "refused", files: [], findings: [], problems: [{ at: "number", seen: seenWords, expected }] };
    }
  }
}
