import { ok, type Result } from "../../base/result.js";
import { pdfAssets } from "../pdf-assets.js";
import { readDocument } from "../read-document.js";
import { toPlain, type PlainDocument } from "./plain-document.js";
import type { Answer, ReviewOutcome, Task } from "./task.js";

/** Does what is asked; everything that an upload can say is read in here. */
export async function perform(task: Task): Promise<Answer> {
  switch (task.kind) {
    case "read":
      return { kind: "read", result: await read(task) };
    case "review":
      return { kind: "review", result: await review(task) };
  }
}

async function read({ upload }: Extract<Task, { kind: "read" }>): Promise<Result<PlainDocument>> {
  const document = await readDocument(upload.bytes, upload.name);
  return document.ok ? ok(toPlain(document.value)) : document;
}

async function review({ upload, check: options, review: wishes }: Extract<Task, { kind: "review" }>): Promise<Result<ReviewOutcome>> {
  const document = await readDocument(upload.bytes, upload.name);
  if (!document.ok) return document;
  const [{ check }, { loadLibrary }, { review: write }] = await Promise.all([
    import("../../check/check.js"),
    import("../load-library.js"),
    import("../../review/review.js"),
  ]);
  const library = await loadLibrary();
  const { contract, source } = document.value;
  const { findings } = check(contract, library, { ...options, risks: source.risks });
  const reviewed = await write(upload.bytes, document.value, findings, library, { ...wishes, pdf: pdfAssets() });
  if (!reviewed.ok) return reviewed;
  const { bytes, comments, changes, placed, unplaced, notes } = reviewed.value;
  return ok({
    bytes,
    comments,
    changes,
    findings: findings.length,
    nearby: placed.filter(({ at }) => at === "nearby").length,
    unplaced: unplaced.length,
    format: source.format,
    notes: [...source.notes, ...notes],
  });
}
