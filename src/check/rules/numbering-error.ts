import { say } from "../../base/bilingual.js";
import { fromNumerals } from "../../base/rmb-words.js";
import { numberedClauses, type Numbered } from "../clause-index.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** Clauses that must follow each other: one shape under one parent; 条 and 章 run through the whole body. */
function groupOf({ label, part, annex, above }: Numbered): string {
  const through = label.style === "article" || label.style === "chapter" || label.style === "part";
  return [
    part,
    annex ?? "",
    label.style,
    label.numbers.length,
    through ? "" : above.join("/"),
    label.style === "decimal" ? label.numbers.slice(0, -1).join(".") : "",
  ].join("|");
}

function* clauses(reading: Reading): Iterable<Raised> {
  const last = new Map<string, number>();
  for (const one of numberedClauses(reading)) {
    const group = groupOf(one);
    const here = one.label.numbers.at(-1) ?? 0;
    const before = last.get(group);
    last.set(group, here);
    if (before === undefined ? here <= 1 || one.label.style === "letter" : here === before + 1) continue;
    if (before === undefined && one.label.style !== "article" && one.label.style !== "decimal") continue;
    if (before === undefined && here > 3) continue;
    const range = firstWords(reading, one);
    yield here === before
      ? { range, message: say(`编号${one.label.text}重复`, `The number ${one.label.text} is used twice`) }
      : { range, message: say(`编号不连续：${before ?? 0}之后是${here}`, `The numbers jump from ${before ?? 0} to ${here}`) };
  }
}

const firstWords = (_: Reading, { paragraph }: Numbered) => paragraph.sentences[0]?.range ?? paragraph.range;

const item = /(?<!第)（([一二三四五六七八九十]{1,3}|\d{1,2})）/gu;

/** （一）…；（二）…；（四）… inside one paragraph. */
function* items(reading: Reading): Iterable<Raised> {
  for (const paragraph of reading.paragraphs) {
    const text = reading.text.slice(...paragraph.range);
    const found = [...text.matchAll(item)].filter((match) => match.index === 0 || /[：；，。、]$/u.test(text.slice(0, match.index)));
    let before = 0;
    for (const match of found) {
      const here = /\d/u.test(match[1] ?? "") ? Number(match[1]) : Number(fromNumerals(match[1] ?? "") ?? 0);
      if (here === 1) before = 1;
      else if (before > 0 && here !== before + 1) {
        const start = paragraph.range[0] + match.index;
        yield {
          range: [start, reading.sentenceAt(start).range[1]],
          message: say(`列举不连续：（${before}）之后是（${here}）`, `The list jumps from ${before} to ${here}`),
        };
        before = here;
      } else if (before > 0) before = here;
    }
  }
}

/** Numbers of clauses and of lists inside a clause run without gap and without repetition. */
export const numberingError = defineRule({
  id: "numbering-error",
  kind: "numbering-error",
  why: say(
    "编号跳号或者重复，引用就会指错条款，也常说明有条款被误删。",
    "A gap or a repetition makes references point wrong, and often means that a clause was lost.",
  ),
  examples: [
    { text: "一、范围\n甲方委托乙方运营。\n二、费用\n每月一万元。\n三、其他\n一式两份。", finds: [] },
    { text: "一、范围\n甲方委托乙方运营。\n二、费用\n每月一万元。\n四、其他\n一式两份。", finds: ["其他"] },
    { text: "第一条 费用\n1.1 每月支付。\n1.2 按季结算。\n1.2 开具发票。\n第二条 其他\n2.1 一式两份。", finds: ["开具发票。"] },
    { text: "第一条 解除\n有下列情形之一的：（一）逾期付款；（二）停播；（四）泄密。\n第二条 其他\n一式两份。", finds: ["（四）泄密。"] },
    { text: "第一条 解除\n出现第七条第（四）项情形的可以解除。\n第二条 其他\n一式两份。", finds: [] },
    { text: "第一章 总则\n第一条 甲方委托乙方。\n第二章 费用\n第二条 每月一万元。\n第三条 一式两份。", finds: [] },
  ],
  *check({ reading }) {
    yield* clauses(reading);
    yield* items(reading);
  },
  evidence: ({ reading }) => ({ evidence: numberedClauses(reading).length }),
});
