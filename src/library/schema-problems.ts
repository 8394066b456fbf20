import type { z } from "zod";
import { say, type Bilingual } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";

/** Parses data by a schema; every issue becomes a problem whose `at` is `<at>#<field path>`. */
export function parseWith<T>(schema: z.ZodType<T>, data: unknown, at: string): Result<T> {
  const parsed = schema.safeParse(data, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(...schemaProblems(parsed.error.issues, at));
}

/** One problem an issue; unknown keys give one problem a key. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], at: string): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    const where = (...more: readonly string[]): string => [at, [...path, ...more].join(".")].filter((part) => part !== "").join("#");
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        at: where(key),
        seen: say("出现未知字段", "saw an unknown field"),
        expected: say("没有这个字段", "no such field"),
        hint: say("删除它，或改正字段名的拼写", "Remove it or correct its spelling"),
      }));
    return [{ at: where(), seen: seen(issue.input), expected: expectation(issue) }];
  });
}

function seen(input: unknown): Bilingual {
  if (input === undefined) return say("没有填写", "saw nothing");
  const text = typeof input === "string" ? `“${input}”` : json(input);
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return say(`现为 ${short}`, `saw ${short}`);
}

/** JSON, or the type of what has none (undefined, a function). */
const json = (input: unknown): string => JSON.stringify(input);

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: say("文字", "text"),
  number: say("数字", "a number"),
  int: say("整数", "a whole number"),
  boolean: say("true 或 false", "true or false"),
  array: say("列表", "a list"),
  object: say("一组字段", "a set of fields"),
  record: say("一组字段", "a set of fields"),
};

function expectation(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? say(issue.expected, issue.expected);
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? say(`至少 ${issue.minimum} ${issue.origin === "array" ? "项" : "个字"}`, `at least ${issue.minimum}`)
        : say(`不小于 ${issue.minimum}`, `not less than ${issue.minimum}`);
    case "too_big":
      return say(`不大于 ${issue.maximum}`, `not more than ${issue.maximum}`);
    case "invalid_value": {
      const values = issue.values.map(String);
      return say(values.join("、"), `one of ${values.join(", ")}`);
    }
    case "invalid_union":
      return say("文字或者数字", "text or a number");
    case "custom": {
      const { zh, en } = issue.params ?? {};
      return typeof zh === "string" && typeof en === "string" ? say(zh, en) : say(issue.message, issue.message);
    }
    default:
      return say(issue.message, issue.message);
  }
}
