import { say, type Bilingual, type Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { check } from "../../check/check.js";
import { severities, type Severity } from "../../library/severity.js";
import type { Library } from "../../library/library.js";
import { baselineOf, sidecarOf } from "../../node/acceptances.js";
import { loadLibrary } from "../../node/load-library.js";
import { seenIn } from "../../node/seen-in.js";
import { sha256 } from "../../node/library-files.js";
import { withoutAccepted } from "../../report/accepted.js";
import type { FileReport } from "../../report/file-report.js";
import { readNamed } from "../read-named.js";
import { reportFormats, type ReportFormat } from "../report-formats.js";
import { writeAll } from "../write-all.js";

export interface CheckCommandOptions {
  readonly stance: "brand" | "agency" | "neutral";
  readonly stage: "draft" | "final";
  readonly asOf: string;
  readonly format: ReportFormat;
  readonly output?: string;
  readonly failOn: Severity | "never";
  /** A folder of the house's own rules. */
  readonly rules?: string;
  /** An earlier report whose findings are known. */
  readonly baseline?: string;
  readonly lang: Language;
}

/**
 * `clausewright check`: reports every file that can be read and names those that cannot; 1 when a finding is at or above
 * `--fail-on`, 2 when a file could not be read.
 */
export async function checkCommand(paths: readonly string[], options: CheckCommandOptions): Promise<number> {
  const own = await loadLibrary();
  const library = options.rules === undefined ? own : (await import("../../node/house-rules.js")).withHouseRules(own, options.rules);
  const baseline = options.baseline === undefined ? [] : await baselineOf(options.baseline);
  const reports: FileReport[] = [];
  let unread = false;
  for (const path of paths) {
    try {
      const { bytes, document } = await readNamed(path);
      const { stance, stage, asOf } = options;
      const checked = check(document.contract, library, { stance, stage, asOf, ...seenIn(document.source) });
      const { result, accepted, notes } = withoutAccepted(checked, [...(await sidecarOf(path)), ...baseline], asOf);
      const said = [...document.source.notes, ...document.source.risks.map((risk) => risk.message), ...notes, ...houseNotes(library)];
      reports.push({
        file: path,
        sha256: sha256(bytes),
        format: document.source.format,
        asOf,
        stance,
        stage,
        result,
        accepted,
        notes: said,
      });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(`${error.text(options.lang)}\n`);
      unread = true;
    }
  }
  if (reports.length > 0 || paths.length > 1) {
    const text = await reportFormats[options.format](reports, {
      language: options.lang,
      colour: options.output === undefined && colourful(),
      width: process.stdout.isTTY ? process.stdout.columns : 100,
    });
    if (options.output === undefined) process.stdout.write(text);
    else writeAll([{ path: options.output, content: text }]);
  }
  if (unread) return 2;
  return reports.some((report) => report.result.findings.some((finding) => atOrAbove(finding.severity, options.failOn))) ? 1 : 0;
}

/** A report tells whose rules made it. */
const houseNotes = ({ house, levels }: Library): Bilingual[] =>
  house.length === 0
    ? []
    : [
        say(
          `采用了自有规则：${house.join("、")}${Object.keys(levels).length > 0 ? `；调整：${levelWords(levels)}` : ""}`,
          `House rules: ${house.join(", ")}${Object.keys(levels).length > 0 ? `; changed: ${levelWords(levels)}` : ""}`,
        ),
      ];

const levelWords = (levels: Library["levels"]): string =>
  Object.entries(levels)
    .map(([id, level]) => `${id}=${level}`)
    .join(", ");

const atOrAbove = (severity: Severity, limit: Severity | "never"): boolean =>
  limit !== "never" && severities.indexOf(severity) <= severities.indexOf(limit);

const colourful = (): boolean => process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
