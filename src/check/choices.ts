import { hull, type Range } from "../base/range.js";
import type { Reading } from "./reading/reading.js";
import { SignSieve } from "./screen/sign-sieve.js";

const gap = "[\\s\\u3000]*";
const box =
  "[□☐▢◻◇❏❐❑❒⬜]|\\[\\s*\\]|［[\\s\\u3000]*］|【[\\s\\u3000]*】(?=[〇㐀-鿿])|[（(][\\s\\u3000]*[）)](?=[\\s\\u3000]*[〇㐀-鿿A-Z0-9])";
const beginsWithBox = new RegExp(`^[\\s\\u3000]*(?:[（(]?\\d{1,2}[）).、])?${gap}(?:${box})`, "u");
const boxes = new RegExp(box, "gu");
/** A ring or the sign 口 is a box where an option follows it and no number or word holds it: ○是 ○否, 口同意. */
const rings =
  /(?<![\d〇○◯零一二三四五六七八九十年月〇㐀-鿿])[〇○◯](?=[\s\u3000]*[〇㐀-鿿A-Za-z])(?![零一二三四五六七八九])|(?<![〇㐀-鿿])口(?=[\s\u3000]*[〇㐀-鿿])(?![碑径播头令岸味感红罩腔服语述号吻角水述才岔粮供])|(?<=[是否意])[\s\u3000]*口(?=[\s\u3000，。；]|$)/gu;
/** 甲方／乙方（二选一）, 含税/不含税（划去不适用的）: the options are named, and the text asks to choose. */
const strike =
  /[〇㐀-鿿]\s*[/／|｜]\s*[〇㐀-鿿][^。；\n]{0,12}[（(][^（）()\n]{0,10}(?:[二三四]选一|择一|任选其?一|请选|请勾|请划|(?:划|删|删除)[去掉]?(?:不适用|不需要|不选)|不适用[^（）()]{0,6}[划删])[^（）()\n]{0,10}[）)]|[（(](?:请)?(?:选择|勾选|[二三四]选一|划去不适用[^（）()]{0,4})[）)][：:]?\s*[〇㐀-鿿]{1,10}\s*[/／|｜]/u;
const ticked =
  /[☑☒✓✔√■●◉◼▣✅🗹🗷🗸⊠]|\[\s*[xXvV×]\s*\]|[（(][\s\u3000]*[xXvV×✗✘][\s\u3000]*[）)]|(?:已|均)(?:勾选|选定)(?!为准)|未勾选(?:的|者|项)?[^，。；]{0,6}(?:不适用|视为)/u;
/** 请打“√”, 在方框内打钩, □ 代表…: how to tick, which is no tick. */
const advice =
  /[打划画用以][“"']?[√✓☑✔][”"']?|[“"'（(][√✓☑✔][”"'）)](?=[^\s]{0,6}(?:表示|代表|选|为|勾))|方(?:形|框)（[□☐]）|圆形（[○〇]）/gu;
/** 选用下列第□项: one empty box is the whole choice. */
const numberLeft = new RegExp(
  `第${gap}(?:[□☐_＿]+|[（(]${gap}[）)]|【${gap}】|\\[${gap}\\]|[\\s\\u3000]{2,})${gap}(?:项|种|款|条|类)`,
  "u",
);
const asks = /勾|打[“"']?[√✓]|请选|选择|选定|可选|任选|划/u;

/** A paragraph without any of these leaves no choice open. */
const sieve = new SignSieve([strike, numberLeft, ...[boxes, rings].map(({ source }) => new RegExp(source, "u"))]);

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
    const source = reading.view.written.slice(...reading.toSource(range));
    if (sieve.look(source) === 0) {
      close();
      continue;
    }
    const text = source.replaceAll(advice, "");
    if (part !== "signature" && strike.test(source)) {
      close();
      found.push(range);
      continue;
    }
    const count = part === "signature" ? 0 : countOf(text, source);
    if (count === 0 || (count === 1 && numberLeft.test(source))) {
      close();
      if (part !== "signature" && numberLeft.test(source)) found.push(range);
      continue;
    }
    const startsWithBox = beginsWithBox.test(text);
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
  if (plain > 0 && brackets && !/[□☐▢◻❏❐❑❒⬜]/u.test(text) && plain + marks < 2 && !asks.test(source)) return 0;
  return plain + (round >= 2 ? round : 0) + (plain > 0 ? marks : 0);
}
