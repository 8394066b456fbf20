import { sentencesWith } from "../screen/sentences-with.js";
import { hull } from "../../base/range.js";
import type { PercentFact } from "../facts/fact.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { raise } from "./raise.js";
import { factsIn } from "../facts/facts-in.js";

const bears = "(?:承担|负担|分担|分摊|摊|出|分得|分|享有|占|得|持有|收取|提取|拿|付|各)";
const first = new RegExp(
  `\\ue010[^，。；、]{0,4}?${bears}[^，。；、\\d]{0,10}$|\\ue011[^，。；、]{0,4}?${bears}[^，。；、\\d]{0,10}$|[\\ue010\\ue011]$`,
  "u",
);
const second = new RegExp(
  `^(?:的?[^，。；、\\d]{0,8})?[，、；：和与，](?:而)?[\\ue010\\ue011](?:则)?(?:${bears})?(?:其余|剩余|另外)?(?:的)?$`,
  "u",
);

/** 甲方承担四成，乙方承担七成: what two parties share out makes the whole. */
export function* splits(reading: Reading): Iterable<Raised> {
  for (const paragraph of reading.paragraphs) {
    if (paragraph.heading) continue;
    const percents = factsIn(reading.facts.percent, paragraph.range);
    for (const [at, one] of percents.entries()) {
      const other: PercentFact | undefined = percents[at + 1];
      if (!other) break;
      const before = reading.text.slice(Math.max(paragraph.range[0], one.range[0] - 18), one.range[0]);
      const between = reading.text.slice(one.range[1], other.range[0]);
      const [a, b] = [/[\ue010\ue011](?=[^\ue010\ue011]*$)/u.exec(before)?.[0], /[\ue010\ue011](?=[^\ue010\ue011]*$)/u.exec(between)?.[0]];
      if (!first.test(before) || !second.test(between) || a === b) continue;
      if (/违约金|赔偿|服务费的|逾期|扣/u.test(before + between)) continue;
      const total = one.percent.plus(other.percent);
      const third = percents[at + 2];
      if (total.eq(100) || (third && third.range[0] - other.range[1] < 16)) continue;
      yield raise(
        hull([one.range, other.range]),
        `两方比例合计${total.toFixed()}%，不是100%`,
        `The two shares make ${total.toFixed()} %, not 100 %`,
      );
    }
  }
}

const weighing = /权重|占比|比重|分配比例|构成比例/u;
const weighed = /(?:权重|占比|分配比例|构成比例|比重)[^。；\d]{0,12}$/u;

/** 权重：直播40%、短视频30%、客服30%: weights make the whole. */
export function* weights(reading: Reading): Iterable<Raised> {
  for (const sentence of sentencesWith(reading, weighing)) {
    if (sentence.paragraph.heading) continue;
    const run: PercentFact[] = [];
    for (const fact of factsIn(reading.facts.percent, sentence.range)) {
      const last = run.at(-1);
      const before = reading.text.slice(last?.range[1] ?? sentence.range[0], fact.range[0]);
      if (last === undefined ? weighed.test(before) : /^(?:，|、|和|及)[^。；，、\d]{1,12}$/u.test(before)) run.push(fact);
    }
    const found = run.length >= 3 ? run : itemised(reading, sentence);
    const total = found.reduce((value, fact) => value + fact.percent.toNumber(), 0);
    if (found.length < 3 || Math.abs(total - 100) < 0.001 || /不(?:低于|少于|超过|高于)|以上|以下|合计/u.test(sentence.text)) continue;
    yield raise(hull(found.map((fact) => fact.range)), `各项权重合计${total}%，不是100%`, `The weights make ${total} %, not 100 %`);
  }
}

/** 权重：净成交额50%，目标42万元；提报率25%，目标10次；…: items with more to say, each opening with its name and weight. */
function itemised(reading: Reading, sentence: Sentence): PercentFact[] {
  const { paragraph } = sentence;
  const opening = /(?:权重|占比|比重)[^。；：\d]{0,8}：/u.exec(paragraph.text);
  if (!opening) return [];
  const from = paragraph.range[0] + opening.index + opening[0].length;
  const stop = reading.text.indexOf("。", from);
  const items = reading.text.slice(from, Math.min(stop === -1 ? paragraph.range[1] : stop, paragraph.range[1])).split("；");
  let at = from;
  const facts = items.map((item) => {
    const first = factsIn(reading.facts.percent, [at, at + item.length])[0];
    const opens = first && /^[^，、\d]{2,16}$/u.test(reading.text.slice(at, first.range[0]));
    at += item.length + 1;
    return opens ? first : undefined;
  });
  return facts.every((fact) => fact !== undefined) ? facts : [];
}
