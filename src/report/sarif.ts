import type { Language } from "../base/bilingual.js";
import type { Severity } from "../library/kind.js";
import type { FileReport } from "./file-report.js";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

/** SARIF 2.1.0 with our own fingerprints; offsets count UTF-16 units of the canonical text, which is embedded. */
export function sarifReport(reports: readonly FileReport[], language: Language): string {
  const rules = new Map<string, { id: string; name: string; shortDescription: { text: string }; fullDescription: { text: string } }>();
  for (const { result } of reports)
    for (const { rule, kind, why } of result.findings)
      rules.set(rule, {
        id: rule,
        name: kind,
        shortDescription: { text: result.reading.library.kinds[kind]?.[language] ?? kind },
        fullDescription: { text: why[language] },
      });
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
        results: reports.flatMap(({ file, result }, index) =>
          result.findings.map((finding) => ({
            ruleId: finding.rule,
            ruleIndex: ids.indexOf(finding.rule),
            level: levels[finding.severity],
            message: { text: finding.message[language] },
            partialFingerprints: { "clausewright/v1": finding.id },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(file), index },
                  region: {
                    charOffset: finding.range[0],
                    charLength: finding.range[1] - finding.range[0],
                    ...(finding.quote === "" ? {} : { snippet: { text: finding.quote } }),
                  },
                },
                ...(finding.place === "" ? {} : { logicalLocations: [{ fullyQualifiedName: finding.place }] }),
              },
            ],
            ...(finding.fix?.mode === "replace"
              ? {
                  fixes: [
                    {
                      description: { text: finding.fix.text },
                      artifactChanges: [
                        {
                          artifactLocation: { uri: encodeURI(file), index },
                          replacements: [
                            {
                              deletedRegion: {
                                charOffset: (finding.fix.range ?? finding.range)[0],
                                charLength: (finding.fix.range ?? finding.range)[1] - (finding.fix.range ?? finding.range)[0],
                              },
                              insertedContent: { text: finding.fix.text },
                            },
                          ],
                        },
                      ],
                    },
                  ],
                }
              : {}),
          })),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}
