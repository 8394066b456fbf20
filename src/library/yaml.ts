import { parseDocument } from "yaml";
import { say } from "../base/bilingual.js";
import { fail, ok, type Result } from "../base/result.js";

/** Parses one YAML document as plain data (JSON is YAML too). Aliases are refused, so that no text can explode. */
export function parseYaml(text: string, at: string): Result<unknown> {
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  const error = document.errors[0];
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    return fail({
      at: `${at}:${line}`,
      seen: say(`YAML 格式错误（${error.code}）`, `saw broken YAML (${error.code})`),
      expected: say("格式正确的 YAML", "well-formed YAML"),
      hint: say(`检查第 ${line} 行的缩进、引号和冒号`, `Check indentation, quotes and colons at line ${line}`),
    });
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return ok(value);
  } catch {
    return fail({
      at,
      seen: say("使用了 YAML 别名", "saw a YAML alias"),
      expected: say("不带别名的 YAML", "YAML without aliases"),
      hint: say("把被引用的内容写出来", "Write out what the alias refers to"),
    });
  }
}
