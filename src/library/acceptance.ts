import { z } from "zod";
import { say } from "../base/bilingual.js";
import { fail, ok, type Result } from "../base/result.js";
import { parseWith } from "./schema-problems.js";
import { parseYaml } from "./yaml.js";

/** Somebody's decision to live with one finding, by its stable id. */
export interface Acceptance {
  readonly id: string;
  /** Why; absent for a finding of a baseline. */
  readonly reason?: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  /** The file that says so. */
  readonly source: string;
}

const sidecarSchema = z.strictObject({
  accepted: z.array(
    z.strictObject({
      id: z.string().min(1),
      reason: z.string().trim().min(2),
      until: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/u)
        .optional(),
    }),
  ),
});

/** The file beside a contract that accepts single findings, each with its reason. */
export function parseSidecar(text: string, path: string): Result<readonly Acceptance[]> {
  const yaml = parseYaml(text, path);
  if (!yaml.ok) return yaml;
  const parsed = parseWith(sidecarSchema, yaml.value, path);
  if (!parsed.ok) return parsed;
  return ok(
    parsed.value.accepted.map(({ id, reason, until }) => ({ id, reason, source: path, ...(until === undefined ? {} : { until }) })),
  );
}

const baselineSchema = z.array(
  z.object({ findings: z.array(z.object({ id: z.string() })), accepted: z.array(z.object({ id: z.string() })).default([]) }),
);

/** An earlier report (`check --format json`) as a baseline: whatever it listed is known. */
export function parseBaseline(text: string, path: string): Result<readonly Acceptance[]> {
  const data = json(text);
  const parsed = data === undefined ? undefined : parseWith(baselineSchema, data, path);
  if (!parsed?.ok)
    return fail({
      at: path,
      seen: say("文件不是检查报告", "the file is no report of a check"),
      expected: say("check --format json 写出的 JSON", "JSON as check --format json writes it"),
      hint: say("用 check --format json --output 生成基线文件", "Make the baseline with check --format json --output"),
    });
  return ok(parsed.value.flatMap(({ findings, accepted }) => [...findings, ...accepted].map(({ id }) => ({ id, source: path }))));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
