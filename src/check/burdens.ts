import type { Range } from "../base/range.js";
import { factsIn } from "./facts/facts-in.js";
import type { Role } from "./facts/party.js";
import { totalFee } from "./fees.js";
import { oncePerReading } from "./reading/once-per-reading.js";
import type { Reading, ReadingParagraph } from "./reading/reading.js";
import { paragraphsWith } from "./screen/paragraphs-with.js";
import { roleMarks } from "./view/role-view.js";

/**
 * What follows when one side does or fails to do a thing, whatever the thing is: `endless` every loss without a limit,
 * `dear` a price far above the loss, `priced` any other price, `capped` all of it bounded by a share,
 * `light` only mending, talking or nothing.
 */
export interface Burden {
  readonly role: Role;
  readonly weight: "endless" | "dear" | "priced" | "capped" | "light";
  readonly paragraph: ReadingParagraph;
  readonly range: Range;
}

const { brand, agency, both, any } = roleMarks;
const side = `[${brand}${agency}]`;

/** 甲方…的，; 如甲方…，; 甲方半路要停，; 甲方哪天…: who does something, before what follows. */
const condition = new RegExp(
  `(?<=^|[。；，：）、\\d])(?:如果?|若|倘若?|一旦|凡|因)?(${side})(?:方)?(?![，。；：、])([^，。；：${brand}${agency}${both}${any}]{1,26}?)(?:的|时|者)?(?=[，；])`,
  "gu",
);
const event = /的$|违约|违反|逾期|迟延|迟付|晚付|晚|欠|少|漏|缺|未|没|不|停|撤|退出|解除|终止|取消|中途|半路|提前|瑕疵|过错|不足|差错/u;

const mends =
  /补上|补齐|补做|补交|补足(?!差额|全部)|补播|补录|补拍|补正|补回|补制|改正|更正|整改|纠正|重做|返工|坐下来谈|谈一?谈|商量|协商|道歉|补救|顺延|改期|改进|改善/u;
const free =
  /随时(?:可|都|得)|想停|说停就停|不算违约|不视为违约|不构成违约|(?:不|无需|无须|毋须|不必|不用)(?:再)?(?:承担|负|担|赔)|不得(?:因此|就此)?(?:追究|索赔|异议)|即可(?=[。；，]|$)|(?:都|就)可以|不赔/u;
const costs = /违约金|赔(?!偿?上限)|弥偿|补偿|付清|支付|付|扣|减收|减付|减去|退还|返还|退|罚|利息|没收|损失|%|[\d万]元/u;
const endless =
  /不封顶|没有上限|不设上限|无上限|(?:不受|没有|无)[^，。；]{0,2}限制|上不封顶|(?:全部|一切|所有)[^，。；]{0,10}(?:损失|损害|损耗)|预期(?:利润|收益|利益)|可得利益|间接损失/u;
const rest = /(?:剩[余下]|余下|未执行|未履行|未到期)[^，。；]{0,16}(?:费|款|总额|总和)/u;
const capped = /(?:为限|最高限度|不(?:高|多)于|不超过|封顶|上限为|最多|至多)/u;

/** Every stretch of a paragraph that says what follows on what one side does, in order. */
export const burdens = oncePerReading((reading): readonly Burden[] =>
  paragraphsWith(reading, weighty).flatMap((paragraph): Burden[] => {
    if (paragraph.heading || paragraph.part === "signature" || aside.test(paragraph.text)) return [];
    const { text } = paragraph;
    const found = [...text.matchAll(condition)].filter(
      ([all, , said = ""]) =>
        !/^(?:方)?的[^，]{0,6}损失/u.test(said) && (event.test(said) || /(?:的|时|者)$/u.test(all) || /^(?:如|若|倘|一旦)/u.test(all)),
    );
    const caps = [...text.matchAll(ownCap)].map((match): Burden => {
      const start = paragraph.range[0] + match.index;
      return { role: match[1] === brand ? "brand" : "agency", weight: "capped", paragraph, range: [start, start + match[0].length] };
    });
    const conditional = found.flatMap((match, at): Burden[] => {
      const to = Math.min(found[at + 1]?.index ?? text.length, stopBehind(text, match.index));
      const range: Range = [paragraph.range[0] + match.index, paragraph.range[0] + to];
      const weight = weighed(reading, text.slice(match.index + match[0].length, to), range);
      return weight ? [{ role: match[1] === brand ? "brand" : "agency", weight, paragraph, range }] : [];
    });
    return [...conditional, ...caps];
  }),
);

/** 甲方因本条款承担的责任总额，以当月费用的4%为限. */
const ownCap = new RegExp(
  `(?<=^|[。；，：）、\\d])(${side})[^。；${brand}${agency}${both}${any}]{0,16}(?:责任|赔偿)[^。；${brand}${agency}${both}${any}]{0,30}(?:%|[一二三四五]成)[^。；]{0,6}(?:为(?:最高)?(?:限|上限|限度|限额))?`,
  "gu",
);

const weighty = new RegExp([mends, free, /违约金|赔|弥偿|责任/u].map((one) => one.source).join("|"), "u");
const aside = /行政处罚|不可抗力|刷单|虚假|造假|消费者|保密|泄露|挖角|招揽|侵权/u;

/** The end of the sentence, and of the next one where it goes on about the same thing. */
function stopBehind(text: string, from: number): number {
  const first = text.indexOf("。", from);
  if (first === -1) return text.length;
  const next = text.indexOf("。", first + 1);
  const goesOn = text.slice(first + 1, next === -1 ? text.length : next);
  return goesOn !== "" && !new RegExp(`^${side}(?!的[^，。]{0,6}损失)`, "u").test(goesOn) && endless.test(goesOn)
    ? next === -1
      ? text.length
      : next + 1
    : first + 1;
}

function weighed(reading: Reading, text: string, range: Range): Burden["weight"] | undefined {
  // 按与甲方相同的标准承担违约责任: as dear as the other side's
  if (/(?:相同|同等|对等|同样)[^，。；]{0,8}(?:标准|比例|金额|责任)/u.test(text)) return "dear";
  if (endless.test(text) && /赔|弥偿|补|承担|付/u.test(text) && !/直接损失(?!、)/u.test(text)) return "endless";
  if (rest.test(text) && /付|赔|补/u.test(text) && !/退[还回款]|返还/u.test(text)) return "dear";
  if (costs.test(text) && !free.test(text)) {
    const total = totalFee(reading);
    const sum = factsIn(reading.facts.money, range).find(() => /违约金|赔/u.test(text));
    if (sum && !/每/u.test(text) && (total?.gt(0) ? sum.amount.gte(total.times(0.3)) : sum.amount.gte(50_000))) return "dear";
    const percent = factsIn(reading.facts.percent, range)[0];
    if (percent && /每(?:逾期|迟延|晚)?(?:一)?[日天]|按日/u.test(text) && percent.percent.gte(0.5)) return "dear";
    if (/[两二三四五六七八九十百\d]倍/u.test(text)) return "dear";
    const whole = capped.test(text) && /责任|赔偿/u.test(text) && !/每[^，。；]{0,4}[日天]|按日/u.test(text);
    return whole && /(?:\d|[一二三四五])(?:%|成)/u.test(text) ? "capped" : "priced";
  }
  return free.test(text) || mends.test(text) ? "light" : undefined;
}
