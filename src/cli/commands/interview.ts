import { existsSync } from "node:fs";
import { basename } from "node:path";
import { say, type Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { isAnswers, type Answers } from "../../draft/questionnaire/answers.js";
import { writeYaml } from "../../library/write-yaml.js";
import { parseYaml } from "../../library/yaml.js";
import { loadLibrary } from "../../node/load-library.js";
import { clackPrompter } from "../interview/clack-prompter.js";
import { interview } from "../interview/interview.js";
import { interviewWords } from "../interview/interview-words.js";
import { readInput } from "../io.js";
import { writeAll } from "../write-all.js";

/** `clausewright draft DEAL --interview`: asks on the terminal and writes the deal as it is answered; false when somebody stopped. */
export async function interviewCommand(path: string, given: Answers, language: Language): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new UsageError([noTerminal]);
  const t = interviewWords[language];
  const begun = existsSync(path) ? parseYaml(new TextDecoder().decode(readInput(path)), basename(path)) : undefined;
  if (begun?.ok === false) throw new UsageError(begun.problems);
  const answers = await interview(
    { ...(isAnswers(begun?.value) ? begun.value : {}), ...given },
    {
      library: await loadLibrary(),
      prompter: clackPrompter(t.yes, t.no),
      language,
      save: (typed) => writeAll([{ path, content: writeYaml(typed) }]),
    },
  );
  if (answers !== undefined) writeAll([{ path, content: writeYaml(answers) }]);
  process.stderr.write(`${answers === undefined ? t.stopped(path) : t.saved(path)}\n`);
  return answers !== undefined;
}

const noTerminal = {
  at: "",
  seen: say("不在终端里", "saw no terminal"),
  expected: say("可以问答的终端", "a terminal to ask questions on"),
  hint: say("写一份交易文件，字段见 questionnaire", "Write a deal file; `questionnaire` lists its fields"),
};
