import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { fail, ok, type Result } from "../../base/result.js";
import { openZip } from "../../read/zip/open-zip.js";
import { zipLimits } from "../../read/zip/zip-limits.js";
import { fromUtf8 } from "../from-utf8.js";
import { inflate } from "../inflate.js";
import type { OwnFiles } from "./library-task.js";
import type { Upload } from "./task.js";

/** Where a library's files lie, whatever folder an archive was packed from. */
const place =
  /(?:^|\/)((?:clauses\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:yaml|md))|(?:templates\/[a-z0-9-]+\/template\.yaml)|(?:rules\/[a-z0-9-]+\.ya?ml))$/u;
const mostCharacters = 500_000;

/** The library's files in an archive or a single file; whatever else an archive holds is left aside. */
export function filesIn({ bytes, name }: Upload): Result<OwnFiles> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const entries = isZip ? unpacked(bytes) : ok([{ name, bytes }]);
  if (!entries.ok) return entries;
  const found: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const entry of entries.value) {
    const path = place.exec(entry.name.replaceAll("\\", "/"))?.[1];
    if (path === undefined) continue;
    const text = fromUtf8(entry.bytes);
    if (text === undefined || text.length > mostCharacters) problems.push(notText(path));
    else found[path] = text;
  }
  if (problems.length > 0) return fail(...problems);
  return Object.keys(found).length > 0 ? ok(found) : fail(nothing(name));
}

function unpacked(bytes: Uint8Array): Result<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  const zip = openZip(bytes, { inflate, limits: { ...zipLimits, archive: 8_000_000 } });
  if (!zip.ok) return zip;
  const made: { name: string; bytes: Uint8Array }[] = [];
  for (const entry of zip.value.entries) {
    const content = zip.value.read(entry);
    if (!content.ok) return content;
    made.push({ name: entry.name, bytes: content.value });
  }
  return ok(made);
}

const notText = (at: string): Problem => ({
  at,
  seen: say("不是 UTF-8 文本，或者过长", "no UTF-8 text, or too long"),
  expected: say("UTF-8 的 YAML 或 Markdown", "YAML or Markdown in UTF-8"),
  hint: say("用 UTF-8 编码保存后再导入", "Save it as UTF-8 and import it again"),
});

const nothing = (at: string): Problem => ({
  at,
  seen: say("里面没有条款库的文件", "it holds no file of a library"),
  expected: say(
    "clauses/主题/名称.md、rules.yaml、templates/模板/template.yaml 或 rules/名称.yaml",
    "clauses/TOPIC/NAME.md, rules.yaml, templates/ID/template.yaml or rules/NAME.yaml",
  ),
  hint: say("先导出，在导出的文件上修改，再导入", "Export first, edit those files and import them"),
});
