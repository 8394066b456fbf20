import { fail, ok, type Result } from "../../base/result.js";
import { scanProblem } from "../../read/pdf/scan-problem.js";
import type { ReadDocument } from "../../read/read-contract.js";
import { docProblem } from "../../read/doc/doc-problem.js";
import { asOldWord, fromOldWord } from "../doc/old-word.js";
import { deathBy } from "./death-by.js";
import { deathProblem, type Death } from "./death-problem.js";
import { scanProgram, uploadProgram } from "./launch.js";
import { desk } from "./desk.js";
import { limits, scanBounds, secondsFor, secondsPerPage } from "./limits.js";
import { fromPlain, type PlainDocument } from "./plain-document.js";
import type { LibraryOutcome, LibraryTask } from "./library-task.js";
import type {
  Answer,
  CompareOutcome,
  CompareTask,
  Intake,
  IntakeTask,
  ReportTask,
  ReviewOutcome,
  StampTask,
  Task,
  Upload,
} from "./task.js";
import type { BundleTask, SignTask, VerifyOutcome, VerifyTask } from "./signing-tasks.js";
import { hire, type OnPage } from "./worker.js";

/** Work on uploads in a process of its own. A file that is too much for it is a problem, never the end of the caller. */
export interface Isolated {
  /** Scans are recognised; `onPage` is told after each of their pages. */
  readonly read: (upload: Upload, onPage?: OnPage) => Promise<Result<ReadDocument>>;
  /** The same as data that can be kept and reported on later. */
  readonly readPlain: (upload: Upload, onPage?: OnPage) => Promise<Result<PlainDocument>>;
  readonly review: (task: Omit<Extract<Task, { kind: "review" }>, "kind">, onPage?: OnPage) => Promise<Result<ReviewOutcome>>;
  /** Reads and reports in one go. */
  readonly intake: (task: IntakeTask, onPage?: OnPage) => Promise<Result<Intake>>;
  /** Checks what was read before and writes the report. */
  readonly report: (task: ReportTask) => Promise<Result<string>>;
  readonly compare: (task: CompareTask) => Promise<Result<CompareOutcome>>;
  readonly sign: (task: SignTask) => Promise<Result<Uint8Array>>;
  readonly verify: (task: VerifyTask) => Promise<Result<VerifyOutcome>>;
  readonly bundle: (task: BundleTask) => Promise<Result<Uint8Array>>;
  /** The file with the head of the trail in it; the file itself where its kind has no room for that. */
  readonly stamp: (task: StampTask) => Promise<Uint8Array>;
  /** Lays an organisation's own files over the library. */
  readonly library: (task: LibraryTask) => Promise<Result<LibraryOutcome>>;
  readonly table: (upload: Upload) => Promise<Result<readonly (readonly string[])[]>>;
  /** Ends the process at once. It does not keep the program alive while nothing is asked of it, and ends with it. */
  readonly close: () => void;
}

export interface IsolatedOptions {
  /** What runs in the process; a file of this package. */
  readonly program?: string;
  /** How long a file of so many bytes may take. */
  readonly seconds?: (bytes: number) => number;
  /** Every process has read and checked something before it gets its first task; for a server, where nobody shall wait for that. */
  readonly warm?: boolean;
}

/** Starts the process at once, so that it loads while the caller does; tasks are done one after another. */
export function isolated({ program = uploadProgram(), seconds: secondsOf = secondsFor, warm = false }: IsolatedOptions = {}): Isolated {
  const reader = desk(() => hire(program), { bounds: limits, warm });
  reader.open();
  const scanner = desk(() => hire(scanProgram(), { bounds: scanBounds, native: true }), { bounds: scanBounds, warm: false });
  const run = async (task: Task, seconds: number, onPage?: OnPage): Promise<Answer | Death> => {
    const answer = await reader.run(task, seconds);
    return isForScanner(answer) ? scanner.run(task, secondsPerPage, onPage) : answer;
  };
  const readPlain = async (upload: Upload, onPage?: OnPage): Promise<Result<PlainDocument>> => {
    const word = await fromOldWord(upload);
    if (word === "unreadable") return fail(docProblem);
    const answer = await run({ kind: "read", upload: word ?? upload }, secondsOf(upload.bytes.length), onPage);
    if (!("kind" in answer && answer.kind === "read")) return gaveUp(answer);
    return word && answer.result.ok ? ok(asOldWord(answer.result.value)) : answer.result;
  };
  return {
    readPlain,
    read: async (upload, onPage) => {
      const plain = await readPlain(upload, onPage);
      return plain.ok ? ok(fromPlain(plain.value)) : plain;
    },
    intake: async (task, onPage) => {
      const { upload } = task;
      const word = await fromOldWord(upload);
      if (word === "unreadable") return fail(docProblem);
      const answer = await run({ kind: "intake", ...task, upload: word ?? upload }, secondsOf(upload.bytes.length), onPage);
      if (!("kind" in answer && answer.kind === "intake")) return gaveUp(answer);
      const { result } = answer;
      return word && result.ok ? ok({ ...result.value, document: asOldWord(result.value.document) }) : result;
    },
    report: async (task) => {
      const answer = await run({ kind: "report", ...task }, secondsOf(task.document.source.text.length));
      return "kind" in answer && answer.kind === "report" ? ok(answer.text) : gaveUp(answer);
    },
    compare: async (task) => {
      const [old, fresh] = await Promise.all([fromOldWord(task.old), fromOldWord(task.new)]);
      if (old === "unreadable" || fresh === "unreadable") return fail(docProblem);
      // Both files are read, and the redline again to prove it.
      const answer = await run(
        { kind: "compare", ...task, old: old ?? task.old, new: fresh ?? task.new },
        3 * secondsOf(task.old.bytes.length + task.new.bytes.length),
      );
      return "kind" in answer && answer.kind === "compare" ? answer.result : gaveUp(answer);
    },
    stamp: async (task) => {
      const answer = await run({ kind: "stamp", ...task }, secondsOf(task.bytes.length));
      return ("kind" in answer && answer.kind === "stamp" ? answer.bytes : undefined) ?? task.bytes;
    },
    library: async (task) => {
      const answer = await run({ kind: "library", ...task }, librarySeconds);
      return "kind" in answer && answer.kind === "library" ? answer.result : gaveUp(answer);
    },
    table: async (upload) => {
      const answer = await run({ kind: "table", upload }, secondsOf(upload.bytes.length));
      return "kind" in answer && answer.kind === "table" ? answer.result : gaveUp(answer);
    },
    review: async (task, onPage) => {
      // The file is read twice, the second time to prove the result.
      const answer = await run({ kind: "review", ...task }, 3 * secondsOf(task.upload.bytes.length), onPage);
      return "kind" in answer && answer.kind === "review" ? answer.result : gaveUp(answer);
    },
    sign: async (task) => {
      const answer = await run({ kind: "sign", ...task }, signingSeconds);
      return "kind" in answer && answer.kind === "sign" ? answer.result : gaveUp(answer);
    },
    verify: async (task) => {
      const answer = await run({ kind: "verify", ...task }, signingSeconds);
      return "kind" in answer && answer.kind === "verify" ? answer.result : gaveUp(answer);
    },
    bundle: async (task) => {
      const answer = await run({ kind: "bundle", ...task }, signingSeconds);
      return "kind" in answer && answer.kind === "bundle" ? answer.result : gaveUp(answer);
    },
    close: () => {
      reader.close();
      scanner.close();
    },
  };
}

/** Whether the process that read a file found that only the other one, which can see, can read it. */
const isForScanner = (answer: Answer | Death): boolean =>
  "kind" in answer &&
  (answer.kind === "read" || answer.kind === "intake" || answer.kind === "review" || answer.kind === "compare") &&
  !answer.result.ok &&
  answer.result.problems.some(({ at }) => at === scanProblem.at);

/** Every rule is tried on its examples and every template drafts its samples. */
const librarySeconds = 60;

/** A time authority may take its time. */
const signingSeconds = 60;

function gaveUp(answer: Answer | Death): Result<never> {
  if ("cause" in answer) return fail(deathProblem(answer));
  return fail(deathProblem(deathBy(answer.kind === "bug" ? answer.message : answer.kind)));
}
