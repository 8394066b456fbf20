import { confirm, log, multiselect, select, text } from "@clack/prompts";
import type { Prompter } from "./prompter.js";

/** Whoever presses Ctrl-C or Esc wants to stop. */
async function unless<T>(asked: Promise<T>): Promise<Exclude<T, symbol> | undefined> {
  const answer = await asked;
  return isAnswer(answer) ? answer : undefined;
}

const isAnswer = <T>(answer: T): answer is Exclude<T, symbol> => typeof answer !== "symbol";

/** Puts questions on the terminal, on standard error: what the command prints stays clean. */
export function clackPrompter(yes: string, no: string): Prompter {
  const output = process.stderr;
  return {
    text: ({ message, placeholder, validate }) =>
      unless(
        text({
          message,
          output,
          ...(placeholder === undefined ? {} : { placeholder }),
          validate: (typed) => validate(typed ?? ""),
        }),
      ),
    select: ({ message, options, initial }) =>
      unless(select({ message, output, options: [...options], ...(initial === undefined ? {} : { initialValue: initial }) })),
    several: ({ message, options, initial }) =>
      unless(multiselect({ message, output, options: [...options], initialValues: initial, required: false })),
    confirm: (message, initial) => unless(confirm({ message, output, initialValue: initial, active: yes, inactive: no })),
    section: (title) => log.step(title, { output }),
    note: (words) => log.message(words, { output }),
  };
}
