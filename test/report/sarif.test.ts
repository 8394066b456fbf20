import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { sarifReport } from "../../src/report/sarif.js";
import { contractOf } from "../check/read-text.js";

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly suppressions?: readonly { readonly justification: string }[];
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: { readonly charOffset: number; readonly charLength: number };
            readonly insertedContent: { readonly text: string };
          }[];
        }[];
      }[];
    }[];
  }[];
}

const library = await loadLibrary();
const text = `代运营合同
甲方：杭州云栖食品有限公司
乙方：上海逐光科技有限公司
第一条 费用
服务费为人民币120,000元（大写：壹拾贰万壹仟元整）。甲方已付款项概不退还。
第二条 资料
甲方应及时提供资料。`;
const result = check(contractOf(text), library, { asOf: "2026-11-22" });
const [first, ...others] = result.findings;
if (!first) throw new Error("no finding");
const log = sarifReport(
  [
    {
      file: "合同 一.txt",
      sha256: "0".repeat(64),
      format: "txt",
      asOf: "2026-11-22",
      stance: "brand",
      stage: "final",
      result: { ...result, findings: others },
      accepted: [{ finding: first, reason: "已谈妥", source: "a.yaml" }],
      notes: [],
    },
  ],
  "zh",
);

test("is valid by the schema of SARIF 2.1.0", () => {
  const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  expect(valid(JSON.parse(log)), JSON.stringify(valid.errors)).toBe(true);
  expect(valid({ version: "2.1.0", runs: [{}] })).toBe(false);
});

test("holds every edit as a fix whose offsets are those of the embedded text, and every acceptance as a suppression", () => {
  const { runs } = JSON.parse(log) as Log;
  const results = runs[0]?.results ?? [];
  const edits = others.filter(({ fix }) => fix && fix.mode !== "comment");
  expect(edits.length).toBeGreaterThan(10);
  expect(results.filter(({ fixes }) => fixes).length).toBe(edits.length + (first.fix && first.fix.mode !== "comment" ? 1 : 0));
  const words = results.find(({ ruleId }) => ruleId === "amount-mismatch")?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
  const { charOffset = 0, charLength = 0 } = words?.deletedRegion ?? {};
  expect(text.slice(charOffset, charOffset + charLength)).toBe("壹拾贰万壹仟元整");
  expect(words?.insertedContent.text).toBe("壹拾贰万元整");
  expect(results.flatMap(({ suppressions }) => suppressions ?? []).map(({ justification }) => justification)).toEqual(["已谈妥"]);
});
