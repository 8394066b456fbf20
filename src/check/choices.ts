import { hull, type Range } from "../base/range.js";
import type { Reading } from "./reading/reading.js";

const gap = "[\\s\\u3000]*";
const box =
  "[□☐▢◻◇]|\\[\\s*\\]|［[\\s\\u3000]*］|【[\\s\\u3000]*】(?=\\p{Script=Han})|[（(][\\s\\u3000]*[）)](?=[\\s\\u3000]*[\\p{Script=Han}A-Z0-9])";
const boxes = new RegExp(box, "gu");
const rings = /[〇○◯]/gu;
const ticked =
  /[☑☒✓✔√■●◉◼▣]|\[\s*[xXvV×]\s*\]|[（(][\s\u3000]*[xXvV×✗✘][\s\u3000]*[）)]|(?:已|均)(?:勾选|选定)(?!为准)|未勾选(?:的|者|项)?[^，。；]{0,6}(?:不适用|视为)/u;
/** 请打“√”, 在方框内打钩, □ 代表…: how to tick, which is no tick. */
const advice =
  /[打划画用以][“"']?[√✓☑✔][”"']?|[“"'（(][√✓☑✔][”"'）)](?=[^\s]{0,6}(?:表示|代表|选|为|勾))|方(?:形|框)（[□☐]）|圆形（[○〇]）/gu;
/** 选用下列第□项: one empty box is the whole choice. */
const numberLeft = new RegExp(
  `第${gap}(?:[□☐_＿]+|[（(]${gap}[）)]|【${gap}】|\\[${gap}\\]|[\\s\\u3000]{2,})${gap}(?:项|种|款|条|类)`,
  "u",
);
const asks = /勾|打[“"']?[√✓]|请选|选择|选定|可选|任选|划/u;

/** Choices of which nothing is chosen: boxes in one paragraph or in paragraphs one below the other, and blanks for the number of a choice. */
export function openChoices(reading: Reading): Range[] {
  const found: Range[] = [];
  let run: { readonly range: Range; readonly text: string; readonly count: number }[] = [];
  const close = (): void => {
    const [first] = run;
    const all = run.map((one) => one.text).join("\n");
    if (first && run.reduce((sum, one) => sum + one.count, 0) >= 2 && !ticked.test(all)) found.push(hull(run.map((one) => one.range)));
    run = [];
  };
  for (const { range, part } of reading.paragraphs) {
    const source = reading.contract.text.slice(...reading.toSource(range));
    const text = source.replaceAll(advice, "");
    const count = part === "signature" ? 0 : countOf(text, source);
    if (count === 0 || (count === 1 && numberLeft.test(source))) {
      close();
      if (part !== "signature" && numberLeft.test(source)) found.push(range);
      continue;
    }
    const startsWithBox = new RegExp(`^[\\s\\u3000]*(?:[（(]?\\d{1,2}[）).、])?${gap}(?:${box})`, "u").test(text);
    if (!startsWithBox || run.length === 0) close();
    run.push({ range, text, count });
    if (!startsWithBox && count >= 2) close();
  }
  close();
  return found;
}

function countOf(text: string, source: string): number {
  const plain = text.match(boxes)?.length ?? 0;
  const round = text.match(rings)?.length ?? 0;
  const marks = ticked.test(text) ? (text.match(new RegExp(ticked.source, "gu"))?.length ?? 0) : 0;
  const brackets = /[（(【［[]/u.test(text.match(boxes)?.join("") ?? "");
  // empty brackets are a choice where they stand side by side with options or the text asks to choose
  if (plain > 0 && brackets && !/[□☐▢◻]/u.test(text) && plain + marks < 2 && !asks.test(source)) return 0;
  return plain + (asks.test(source) && round >= 2 ? round : 0) + (plain > 0 ? marks : 0);
}
