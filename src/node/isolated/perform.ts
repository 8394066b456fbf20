import { say } from "../../base/bilingual.js";
import { ok, type Result } from "../../base/result.js";
import { pdfAssets } from "../pdf-assets.js";
import { seenIn } from "../seen-in.js";
import { readDocument } from "../read-document.js";
import type { Scanner } from "../../read/scan/scanner.js";
import { fromPlain, toPlain, type PlainDocument } from "./plain-document.js";
import { fixText, type Finding } from "../../check/finding.js";
import type { FileReport } from "../../report/file-report.js";
import type { Answer, Intake, IntakeTask, ReportTask, ReviewOutcome, Task } from "./task.js";

/** Does what is asked; everything that an upload can say is read in here. */
export async function perform(task: Task, scanner: Scanner | "elsewhere"): Promise<Answer> {
  switch (task.kind) {
    case "read":
      return { kind: "read", result: await read(task, scanner) };
    case "review":
      return { kind: "review", result: await review(task, scanner) };
    case "report":
      return { kind: "report", text: await report(task) };
    case "intake":
      return { kind: "intake", result: await intake(task, scanner) };
    case "stamp": {
      const { bytes, format, trail } = task;
      const stamp =
        format === "docx" ? (await import("../trail/stamp-docx.js")).stampDocx : (await import("../trail/stamp-pdf.js")).stampPdf;
      return { kind: "stamp", bytes: stamp(bytes, trail) };
    }
    case "library":
      return { kind: "library", result: (await import("./library-task.js")).layLibrary(task) };
    case "warm":
      await (await import("./warm-up.js")).warmUp();
      return { kind: "warm" };
    case "compare": {
      const { compareUploads } = await import("./compare-uploads.js");
      return { kind: "compare", result: await compareUploads(task, scanner) };
    }
    case "sign":
      return { kind: "sign", result: await (await import("./signing-tasks.js")).signFile(task) };
    case "verify":
      return { kind: "verify", result: await (await import("./signing-tasks.js")).verifyFile(task) };
    case "bundle":
      return { kind: "bundle", result: await (await import("./signing-tasks.js")).bundleFile(task) };
    case "table": {
      const { readTable } = await import("../../table/read-table.js");
      return { kind: "table", result: await readTable(task.upload.bytes, task.upload.name) };
    }
  }
}

async function read({ upload }: Extract<Task, { kind: "read" }>, scanner: Scanner | "elsewhere"): Promise<Result<PlainDocument>> {
  const document = await readDocument(upload.bytes, upload.name, scanner);
  return document.ok ? ok(toPlain(document.value)) : document;
}

async function intake({ upload, ...wishes }: IntakeTask, scanner: Scanner | "elsewhere"): Promise<Result<Intake>> {
  const document = await read({ kind: "read", upload }, scanner);
  if (!document.ok) return document;
  return ok({ document: document.value, report: await report({ ...wishes, document: document.value, file: upload.name }) });
}

async function report({ document, file, sha256, check: options, own, acceptances, language, format }: ReportTask): Promise<string> {
  const [{ check }, { libraryFor }, { withoutAccepted }] = await Promise.all([
    import("../../check/check.js"),
    import("./own-library.js"),
    import("../../report/accepted.js"),
  ]);
  const { contract, source } = document;
  const checked = check(contract, await libraryFor(own), { ...options, ...seenIn(source) });
  const { result, accepted } = withoutAccepted(checked, acceptances, options.asOf);
  const { stance, stage, asOf } = options;
  const notes = [...source.notes, ...source.risks.map((risk) => risk.message)];
  const made: FileReport = { file, sha256, format: source.format, asOf, stance, stage, result, accepted, notes };
  switch (format) {
    case "page":
      return (await import("../../report/page.js")).pageReport(made, language, fromPlain(document).placesOf);
    case "obligations":
      return JSON.stringify((await import("../../report/obligations.js")).obligations(result));
    case "json":
      return (await import("../../report/json.js")).jsonReport([made], language);
    case "sarif":
      return (await import("../../report/sarif.js")).sarifReport([made], language);
    case "html":
      return (await import("../../report/html/html-report.js")).htmlReport([made], language);
  }
}

async function review(task: Extract<Task, { kind: "review" }>, scanner: Scanner | "elsewhere"): Promise<Result<ReviewOutcome>> {
  const { upload, check: options, review: wishes, own, dismissed = [], accepted } = task;
  const document = await readDocument(upload.bytes, upload.name, scanner);
  if (!document.ok) return document;
  const [{ check }, { libraryFor }, { review: write }] = await Promise.all([
    import("../../check/check.js"),
    import("./own-library.js"),
    import("../../review/review.js"),
  ]);
  const library = await libraryFor(own);
  const { contract, source } = document.value;
  const checked = check(contract, library, { ...options, ...seenIn(source) });
  const findings = checked.findings
    .filter(({ id }) => !dismissed.includes(id))
    .map((finding) => (accepted === undefined || accepted.includes(finding.id) ? finding : proposedOnly(finding)));
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

/** The finding with its proposal in the comment, not as a change of the text. */
const proposedOnly = (finding: Finding): Finding =>
  finding.fix === undefined
    ? finding
    : { ...finding, fix: { mode: "comment", text: say(fixText(finding.fix, "zh"), fixText(finding.fix, "en")) } };
