import { allMatches } from "../../base/all-matches.js";
import { paragraphsWith } from "../screen/paragraphs-with.js";
import { say } from "../../base/bilingual.js";
import { fromNumerals } from "../../base/rmb-words.js";
import { conditions } from "../conditions.js";
import { numberedClauses, type Numbered } from "../clause-index.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

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
  const parts = conditions(reading);
  const last = new Map<string, number>();
  const lastAt = new Map<string, number>();
  const through = new Map<string, number>();
  for (const one of numberedClauses(reading)) {
    const inside = parts.findLastIndex(({ from }) => from <= one.paragraph.range[0]);
    if (parts[inside]?.special) continue;
    const group = `${inside} ${groupOf(one)}`;
    const here = one.label.numbers.at(-1) ?? 0;
    const before = last.get(group);
    const after = lastAt.get(group) ?? 0;
    last.set(group, here);
    lastAt.set(group, one.paragraph.range[0]);
    if (one.label.style === "article" && one.part === "body") through.set("article", one.label.numbers[0] ?? 0);
    if (before === undefined) {
      const article = parts.length > 0 ? undefined : through.get("article");
      const [first = 0] = one.label.numbers;
      if (one.label.style === "decimal" && /^\d/u.test(one.label.text) && article !== undefined && one.part === "body" && first !== article)
        yield {
          range: firstWords(reading, one),
          message: say(`第${article}条之下出现${one.label.text}`, `${one.label.text} stands under article ${article}`),
        };
      continue;
    }
    if (
      here === before + 1 ||
      (here === 1 && (one.label.style !== "article" || beginsAnew(reading, one, after))) ||
      (here > before && isWritten(reading, one, here - 1, after))
    )
      continue;
    const range = firstWords(reading, one);
    yield here === before
      ? { range, message: say(`编号${one.label.text}重复`, `The number ${one.label.text} is used twice`) }
      : { range, message: say(`编号不连续：${before}之后是${here}`, `The numbers jump from ${before} to ${here}`) };
  }
}

/** 第三部分　专用条款, 附件 …: behind such a heading articles are counted from one again. */
const beginsAnew = (reading: Reading, { paragraph }: Numbered, after: number): boolean =>
  /(?:^|\n)[\s\u3000]*(?:第[一二三四五六七八九十\d]{1,3}(?:部分|编|卷)|(?:通用|专用|特别|一般|特殊|补充)(?:合同)?(?:条款|条件)|附件|附录)/u.test(
    reading.view.written.slice(reading.toSource([after, after + 1])[0], reading.toSource(paragraph.range)[0]),
  );

/** 1 to 99 in Han numerals. */
const hanNumber = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digits = "一二三四五六七八九";
  return `${tens > 1 ? digits.charAt(tens - 1) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits.charAt(ones - 1) : ""}`;
};

/** The number before stands at the start of a line, although the outline took it for something else: K6　K2到K5的…. */
function isWritten(reading: Reading, { label, paragraph }: Numbered, number: number, after: number): boolean {
  const wanted = label.text.replace(/\d+(?=\D*$)/u, String(number)).replace(/^(\D*?)[一二三四五六七八九十]+/u, `$1${hanNumber(number)}`);
  if (wanted === label.text) return false;
  const between = reading.view.written.slice(reading.toSource([after, after + 1])[0], reading.toSource(paragraph.range)[0]);
  const bare = wanted.replace(/[.．、]$/u, "");
  for (let at = between.indexOf(bare); at !== -1; at = between.indexOf(bare, at + 1)) {
    const opens = /(?:^|[\n。；;])[\s\u3000]*$/u.test(between.slice(Math.max(0, at - 8), at));
    if (opens && (/[）)]$/u.test(bare) || /^[\s\u3000.．、:：]/u.test(between.slice(at + bare.length)))) return true;
  }
  return false;
}

const annexLine = /^（?(附件|附表|附录)\s*([一二三四五六七八九十壹贰叁肆伍陆\d]{1,3})[）：:、\s\u3000]?/u;

/** The same annex number on two lines of one list of annexes, or on two headings of annexes. */
function* annexes(reading: Reading): Iterable<Raised> {
  const lines = reading.paragraphs.map((paragraph) => {
    const { text } = paragraph;
    const match = text.length < 40 && annexLine.test(text) && !/[。；，]/u.test(text) ? annexLine.exec(text) : null;
    return { paragraph, key: match ? `${match[1] ?? ""}${match[2] ?? ""}` : undefined };
  });
  const isIn = (at: number): boolean => lines[at]?.key !== undefined;
  const seen = new Map<string, string>();
  for (const [at, { paragraph, key }] of lines.entries()) {
    if (key === undefined) continue;
    const listed = isIn(at - 1) || isIn(at + 1) ? "list" : "heading";
    const title = reading.text.slice(...paragraph.range);
    const known = seen.get(listed + key);
    seen.set(listed + key, known ?? title);
    if (known !== undefined && known !== title && !known.includes("续") && !title.includes("续"))
      yield { range: paragraph.range, message: say(`${key}重复`, `${key} is used twice`) };
  }
}

const firstWords = (_: Reading, { paragraph }: Numbered) => paragraph.sentences[0]?.range ?? paragraph.range;

const item = /(?<!第)（([一二三四五六七八九十]{1,3}|\d{1,2})）/gu;

const anyItem = new RegExp(item.source, "u");

/** （一）…；（二）…；（四）… inside one paragraph. */
function* items(reading: Reading): Iterable<Raised> {
  for (const paragraph of paragraphsWith(reading, anyItem)) {
    const { text } = paragraph;
    const found = allMatches(text, item).filter((match) => match.index === 0 || /[：；，。、]$/u.test(text.slice(0, match.index)));
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
    yield* annexes(reading);
  },
  evidence: ({ reading }) =>
    lookedAt(
      say("条款编号", "clause numbers"),
      numberedClauses(reading).map(({ paragraph }) => paragraph),
    ),
});
