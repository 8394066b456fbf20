import { paragraphsWith } from "../screen/paragraphs-with.js";
import { hull } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { quantities, sum, type Quantity } from "./quantities.js";
import { raise, show } from "./raise.js";

const totalLine = /^(?:以上|上述|各项)?(?:每月|月度?|全年)?(?:费用)?(?:合计|总计|共计|小计)(?:（[^（）]{1,12}）)?[^\d，。；]{0,8}\d/u;
const piece = /^[^\d。，；]{0,18}(?:（[^（）\d]{1,12}）)?[^\d。，；]{0,6}\d[\d,.]*万?元(?:\/月|每月)?$/u;

/** 直播　42,400元 ⏎ 视频　12,720元 ⏎ 合计　74,200元: lines of one amount each, and the line that adds them up. */
export function* stacks(reading: Reading): Iterable<Raised> {
  let items: Quantity[] = [];
  for (const paragraph of reading.paragraphs) {
    const { text } = paragraph;
    const [total] = totalLine.test(text) && !paragraph.row ? amounts(paragraph, text) : [];
    const value = sum(items);
    if (total && items.length >= 2 && value && !value.eq(total.value))
      yield raise(
        hull([...items, total].map((one) => one.range)),
        `各项之和应为${show(value)}，合计写的是${show(total.value)}`,
        `The lines make ${show(value)}, the total says ${show(total.value)}`,
      );
    items = isItems(paragraph, text) ? [...items, ...amounts(paragraph, text)] : [];
  }
}

const amounts = ({ range }: ReadingParagraph, text: string): Quantity[] => quantities(text, range[0]).filter(({ unit }) => unit === "元");

/** Nothing in the line but names and an amount for each. */
const isItems = ({ row, heading }: ReadingParagraph, text: string): boolean =>
  !row &&
  !heading &&
  text.length <= 80 &&
  text.includes("元") &&
  !/不|超|以[上下]|折|另|其中|[合总共]计/u.test(text) &&
  text
    .replaceAll(/（[^（）]*）/gu, "")
    .replace(/[。；]$/u, "")
    .split(/[；、]|，(?!\d{3})/u)
    .every((one) => piece.test(one));

const people = /(?:合计|共计|总计|共)(\d{1,3}|[一二两三四五六七八九十]{1,3})[人名位]/u;

/** 运营二名；主播芥子（三年）；投放一名。合计七人: who is named counts for one. */
export function* headcounts(reading: Reading): Iterable<Raised> {
  for (const paragraph of paragraphsWith(reading, people)) {
    const { text } = paragraph;
    const total = people.exec(text);
    if (!total || paragraph.row || total.index < 12) continue;
    const lead = text.slice(0, total.index);
    const from = Math.max(0, lead.search(/[：）]/u) > 14 ? 0 : lead.indexOf("：") + 1);
    const parts = lead
      .slice(from)
      .replace(/[。，；]$/u, "")
      .split("；");
    if (parts.length < 3 || !parts.every((one) => countOf(one) !== undefined)) continue;
    const made = parts.reduce((all, one) => all + (countOf(one) ?? 0), 0);
    const [said] = quantities(total[0], paragraph.range[0] + total.index);
    if (!said || said.value.eq(made)) continue;
    yield raise(
      [paragraph.range[0] + from, paragraph.range[0] + total.index + total[0].length],
      `所列人员共${made}人，写的是${show(said.value)}人`,
      `${made} people are listed, the text says ${show(said.value)}`,
    );
  }
}

/** How many people one entry of a roster names: 客服四名, 主播芥子（三年）; undefined where one cannot tell. */
function countOf(entry: string): number | undefined {
  const bare = entry.replaceAll(/（[^（）]*）/gu, "");
  if (/[每约至\d%元]|以上|不少于/u.test(bare)) return undefined;
  const counted = quantities(bare, 0).filter(({ unit }) => /[名人位个]/u.test(unit));
  const [only, other] = counted;
  if (other) return undefined;
  if (only) return only.value.toNumber();
  const named = entry.match(/（[^（）]*年[^（）]*）/gu)?.length ?? 0;
  return named > 0 ? named : undefined;
}
