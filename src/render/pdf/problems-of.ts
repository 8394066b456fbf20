import type { Contract } from "../../document/node.js";
import { walk } from "../../document/walk.js";
import { contains } from "../../base/range.js";
import type { Problem } from "../../base/problem.js";
import { say } from "../../base/bilingual.js";
import type { PdfAnswer } from "./pdf-engine.js";
import type { PdfOptions } from "./pdf-options.js";

/** Says in the user's terms why there is no PDF: each character that cannot be shown once, with its code and the text around it. */
export function problemsOf(answer: Exclude<PdfAnswer, { kind: "done" }>, contract: Contract, options: PdfOptions): readonly Problem[] {
  if (answer.kind === "died") return [deathOf(answer.cause, answer.detail)];
  const texts = new Set<string>();
  const others: Problem[] = [];
  for (const message of answer.messages) {
    const text = /the text `"([^]*?)"` could not be displayed/.exec(message)?.[1];
    if (text === undefined) others.push(refusal(message));
    else texts.add(unescaped(text));
  }
  const visible = [...texts].filter((text) => !/^\p{Default_Ignorable_Code_Point}+$/u.test(text));
  return [...(visible.length > 0 ? visible : [...texts]).map((text) => glyphProblem(text, contract, options)), ...others];
}

function glyphProblem(text: string, contract: Contract, options: PdfOptions): Problem {
  const codes = Array.from(text, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(
    " ",
  );
  const sources: readonly (readonly [at: string, value: string])[] = [
    ["contract", contract.text.toWellFormed()],
    ["title", options.title],
    ["number", options.number],
  ];
  const [at, source] = sources.find(([, value]) => value.includes(text)) ?? ["pdf", ""];
  const where = source.indexOf(text);
  const around =
    where < 0
      ? ""
      : source
          .slice(Math.max(0, where - 12), where + text.length + 12)
          .toWellFormed()
          .replaceAll(/\s/g, " ")
          .trim();
  return {
    at: at === "contract" ? clauseAt(contract, where) : at,
    seen: say(
      `字符“${text}”（${codes}）无字体可以显示${around === "" ? "" : `，见“${around}”`}`,
      `no font can show the character "${text}" (${codes})${around === "" ? "" : `, in "${around}"`}`,
    ),
    expected: say("宋体、黑体所含的汉字和符号", "characters that the Song and Hei fonts have"),
    hint: say("改用常用字或者文字说明后重试", "replace it with a common character or with words"),
  };
}

/** The label of the innermost numbered clause or annex at this offset, such as 4.2. */
function clauseAt({ root }: Contract, offset: number): string {
  let label = "";
  for (const { node } of walk(root))
    if ((node.type === "clause" || node.type === "part") && contains(node.range, [offset, offset + 1])) label = node.label || label;
  return label;
}

const refusal = (message: string): Problem => ({
  at: "pdf",
  seen: say(`排版程序提示“${message}”`, `the typesetter said "${message}"`),
  expected: say("排版没有任何错误或者警告", "no error and no warning"),
});

function deathOf(cause: "crash" | "timeout", detail: string): Problem {
  return {
    at: "pdf",
    seen:
      cause === "timeout"
        ? say(`排版超过 ${detail} 仍未完成`, `the typesetter was not ready after ${detail}`)
        : say(`排版程序意外退出（${detail}）`, `the typesetter died (${detail})`),
    expected: say("一份 PDF", "a PDF"),
    hint:
      cause === "timeout"
        ? say("缩短合同或者其中的表格后重试", "shorten the contract or its tables")
        : say("确认内存充足后重试", "make sure there is memory enough and try again"),
  };
}

/** Undoes the escapes of the compiler's quotation. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-f]{1,6})\}|(.))/g, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined
      ? ({ n: "\n", r: "\r", t: "\t", "0": "\0" }[letter ?? ""] ?? letter ?? "")
      : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
