import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { PatternError } from "../check/pattern/parse-pattern.js";
import { readingOf } from "../check/reading/reading.js";
import { dataRule } from "../check/rules/data-rule.js";
import { topicsOf } from "../check/topics/topics.js";
import type { Library } from "../library/library.js";
import type { DataRule } from "../library/rule.js";
import { outline } from "../read/outline/outline.js";
import { textSource } from "../read/text/read-text.js";

/** Tries a rule on its own examples: it must find each bad one and none of the good ones; its phrases must be well formed. */
export function proveRule(rule: DataRule, library: Library): Problem[] {
  try {
    const made = dataRule(rule, library);
    return made.examples.flatMap(({ text, finds }) => {
      const reading = readingOf(outline(textSource(text, "txt", (line) => line)), library);
      const found = [...made.check({ reading, topics: topicsOf(reading), asOf: "1970-01-01", stance: "brand", stage: "final", risks: [] })];
      const wanted = finds.length > 0;
      return found.length > 0 === wanted ? [] : [wrong(rule.id, text, wanted)];
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof PatternError) && !message.startsWith("unknown name")) throw error;
    return [
      {
        at: rule.path,
        seen: say(`规则 ${rule.id} 的短语写错了：${message}`, `a malformed phrase in rule ${rule.id}: ${message}`),
        expected: say("短语语言中的写法", "a phrase of the pattern language"),
        hint: say("参看 src/check/pattern/parse-pattern.ts 开头的说明", "See the head of src/check/pattern/parse-pattern.ts"),
      },
    ];
  }
}

const wrong = (id: string, text: string, wanted: boolean): Problem => ({
  at: id,
  seen: wanted
    ? say(`规则 ${id} 没有命中它的反例：${text}`, `rule ${id} misses its bad example: ${text}`)
    : say(`规则 ${id} 误报了它的正例：${text}`, `rule ${id} matches its good example: ${text}`),
  expected: wanted ? say("命中", "a match") : say("不命中", "no match"),
  hint: say("修改 match、unless 或例子", "Change match, unless or the example"),
});
