import { hull } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { sentencesWith } from "../screen/sentences-with.js";
import { quantities, sum } from "./quantities.js";
import { raise, show } from "./raise.js";

const unit = "场|条|个|名|人|件|套|席|篇|次|款|张|项|家|店|位|组|台|支|部";
const piece = `[^，。；、：\\d]{1,10}?(?:\\d{1,5}|[一二两三四五六七八九十]{1,3})(?:${unit})`;
const parted = new RegExp(
  `(\\d{1,5}|[一二两三四五六七八九十]{1,3})(${unit})[^，。；、：\\d]{0,8}[，：（](?:其中|包括|包含|含|分为|由)?(${piece}(?:[、，和及]${piece})+)(?=[，。；）])`,
  "gu",
);
const anyParted = /其中|包括|包含|分为/u;

/** 直播26场，其中日播18场、专场6场: the parts of a number make it. */
export function* parts(reading: Reading): Iterable<Raised> {
  for (const sentence of sentencesWith(reading, anyParted)) {
    if (sentence.paragraph.heading || !/(?:其中|包括|包含|含|分为)/u.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(parted)) {
      const [all, , name = "", list = ""] = match;
      if (!/[，：（](?:其中|包括|包含|含|分为)/u.test(all) || /[不少超低高至约各每另]|以[上下内]|起|余/u.test(list)) continue;
      const own = sentence.range[0] + match.index;
      const [whole] = quantities(all, own);
      const items = quantities(list, own + all.indexOf(list));
      const made = sum(items);
      if (!whole || !made || items.some((item) => item.unit !== name) || made.eq(whole.value)) continue;
      // Fewer may be named than there are; nearly all are meant to be all.
      if (made.lt(whole.value) && made.div(whole.value).lt(0.8)) continue;
      yield raise(
        hull([whole.range, ...items.map((item) => item.range)]),
        `各部分合计${show(made)}${name}，写的是${show(whole.value)}${name}`,
        `The parts make ${show(made)}, the text says ${show(whole.value)}`,
      );
    }
  }
}

const point = /([〇㐀-鿿]{2,14}?)(?:占|计|为|：)?(\d{1,3})分(?=[，、；。和）])/gu;
const full = /(?:满分|总分|合计|共计|共)(?:为|是)?(\d{2,3})分/u;

/** 销售额占40分，退货率占30分，服务占20分，满分100分: the points of a score make it. */
export function* points(reading: Reading): Iterable<Raised> {
  for (const sentence of sentencesWith(reading, full)) {
    const total = Number(full.exec(sentence.text)?.[1]);
    if (sentence.paragraph.heading || /以[上下]|低于|高于|不足|达到|得\d|不满|扣|加分|减分/u.test(sentence.text)) continue;
    const items = [...sentence.text.matchAll(point)].filter(([, name = ""]) => !/满分|总分|合计|共/u.test(name));
    const made = items.reduce((value, [, , number]) => value + Number(number), 0);
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || items.length < 3 || made === total || made < total * 0.6 || made > total * 1.6) continue;
    yield raise(
      [sentence.range[0] + first.index, sentence.range[0] + last.index + last[0].length],
      `各项合计${made}分，不是${total}分`,
      `The points make ${made}, not ${total}`,
    );
  }
}
