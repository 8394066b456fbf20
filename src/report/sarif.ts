import type { Language } from "../base/bilingual.js";
import type { Range } from "../base/range.js";
import type { Finding } from "../check/finding.js";
import type { Severity } from "../library/severity.js";
import type { AcceptedFinding } from "./accepted.js";
import type { FileReport } from "./file-report.js";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

/**
 * SARIF 2.1.0 with our own fingerprints; offsets count UTF-16 units of the canonical text, which is embedded. Accepted findings are
 * results with a suppression that says why.
 */
export function sarifReport(reports: readonly FileReport[], language: Language): string {
  const all = reports.flatMap(({ result, accepted }) =>
    [...result.findings, ...accepted.map(({ finding }) => finding)].map((finding) => ({ finding, result })),
  );
  const rules = new Map(
    all.map(({ finding: { rule, kind, why }, result }) => [
      rule,
      {
        id: rule,
        name: kind,
        shortDescription: { text: result.reading.library.kinds[kind]?.[language] ?? kind },
        fullDescription: { text: why[language] },
      },
    ]),
  );
  const ids = [...rules.keys()].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "clausewright",
            informationUri: "https://www.npmjs.com/package/clausewright",
            rules: ids.map((id) => rules.get(id)),
          },
        },
        columnKind: "utf16CodeUnits",
        artifacts: reports.map(({ file, sha256, result }) => ({
          location: { uri: encodeURI(file) },
          hashes: { "sha-256": sha256 },
          contents: { text: result.reading.contract.text },
        })),
        results: reports.flatMap(({ file, result, accepted }, index) => {
          const artifact = { uri: encodeURI(file), index };
          return [
            ...result.findings.map((finding) => resultOf(finding, ids, artifact, language)),
            ...accepted.map((one) => ({ ...resultOf(one.finding, ids, artifact, language), suppressions: [suppression(one)] })),
          ];
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

interface Artifact {
  readonly uri: string;
  readonly index: number;
}

const region = ([start, end]: Range) => ({ charOffset: start, charLength: end - start });
const suppression = ({ reason, source }: AcceptedFinding) => ({ kind: "external", status: "accepted", justification: reason ?? source });

const resultOf = (finding: Finding, ids: readonly string[], artifact: Artifact, language: Language) => ({
  ruleId: finding.rule,
  ruleIndex: ids.indexOf(finding.rule),
  level: levels[finding.severity],
  message: { text: finding.message[language] },
  partialFingerprints: { "clausewright/v1": finding.id },
  locations: [
    {
      physicalLocation: {
        artifactLocation: artifact,
        region: { ...region(finding.range), ...(finding.quote === "" ? {} : { snippet: { text: finding.quote } }) },
      },
      ...(finding.place === "" ? {} : { logicalLocations: [{ fullyQualifiedName: finding.place }] }),
    },
  ],
  ...fixesOf(finding, artifact),
});

/** An edit; what only says what to negotiate is part of the message elsewhere. */
function fixesOf({ fix, range, quote }: Finding, artifact: Artifact): object {
  if (!fix || fix.mode === "comment") return {};
  const deleted = fix.range ?? (fix.mode === "insert" ? ([range[1], range[1]] as const) : range);
  const text = quote === "" ? `\n${fix.text}` : fix.text;
  return {
    fixes: [
      {
        description: { text: fix.text },
        artifactChanges: [{ artifactLocation: artifact, replacements: [{ deletedRegion: region(deleted), insertedContent: { text } }] }],
      },
    ],
  };
}
