import { letterWords } from "./letter-heads.js";
import type { Head } from "./head-lines.js";

/** Words that mean a party in the text, longest first: the label, the head's own words where the text uses them, names of shop and owner. */
export function partyAliases({ label, words, name }: Head, block: string, text: string): string[] {
  const uses = (word: string): number => text.split(word).length - 1;
  const own = words
    .split(/[、，,/“”]|以下简称|下称|简称/u)
    .map((word) => word.trim())
    .filter(
      (word) =>
        /^[〇㐀-鿿]{2,6}$/u.test(word) && !/^(?:即|或|又称|盖章|签章|公章|代?运营|品牌|服务|委托|直播|主播|推广|网店|店铺)$/u.test(word),
    )
    .filter((word) => uses(word) > 1);
  const family = Object.values(letterWords).find((all) => [label, ...own].some((word) => all.some((one) => one === word))) ?? [];
  const all = [
    label,
    ...own,
    ...family.filter((word) => uses(word) > 0),
    ...(name.length >= 6 ? [name] : []),
    ...(name.endsWith("公司") ? [] : nicknames(block)).filter((word) => uses(word) > 3),
  ];
  return [...new Set(all)].sort((x, y) => y.length - x.length);
}

/** 阿芬 of 阿芬童鞋店, 阿坤 of 庄阿坤: how small traders call each other in their contracts. */
const nicknames = (block: string): string[] =>
  [...new Set((block.trim().split("\n")[0] ?? "").match(/[阿小老][〇㐀-鿿]/gu) ?? [])].filter(
    (word) => !/^(?:阿里|小程|小店|小时|小微|小于|小组|小号|小区|老板|老师|小额)/u.test(word),
  );
