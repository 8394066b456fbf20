import { allMatches } from "../../base/all-matches.js";
import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import { disputeRoutes } from "../disputes.js";
import { citiesIn, districtsIn, provincesIn } from "../places/cities.js";
import type { Reading } from "../reading/reading.js";
import { segmentsOf } from "../reading/segments.js";
import { defineRule, lookedAt } from "./rule.js";
import { oncePerReading } from "../reading/once-per-reading.js";

const lead = /^.*(?:提交到?|提起|起诉至?|诉至|交由|由|向|至|到|在|为|去|同意|选择|约定|即|是|经)/u;
const seat = /住所|所在|注册地|签[订约署]地|履行地|被告|原告|守约|经营地|标的物|标的所在|起诉方/u;

interface NamedCourt {
  readonly name: string;
  readonly range: Range;
}

/** The courts that the contract chooses by the name of a place. */
const namedCourts = oncePerReading((reading): readonly NamedCourt[] => {
  return disputeRoutes(reading).flatMap((route): NamedCourt[] => {
    if (route.type !== "court") return [];
    const text = reading.text.slice(...route.range);
    return allMatches(text, /([〇㐀-鿿]{2,30}?)(?:的)?(?:人民)?法院/gu).flatMap(([all, words = ""], at): NamedCourt[] => {
      const start = at === 0 ? text.indexOf(all) : text.lastIndexOf(all);
      const skip = lead.exec(words)?.[0].length ?? 0;
      const name = all.slice(skip);
      if (seat.test(words) || (citiesIn(name).length === 0 && districtsIn(name).length === 0)) return [];
      return [{ name, range: [route.range[0] + start + skip, route.range[0] + start + all.length] }];
    });
  });
});

const tie =
  /[\ue010-\ue013]|住所|地址|注册|办公|经营|营业|履行|签订|签署|签约|订立|直播间|直播基地|基地|仓|工厂|总部|店|标的|货物|场地|拍摄|职场|影棚|住|所在/u;
const untied = /法院|平台(?:公司|总部|方|经营者)|中立|开户|银行|第三[方人]|仲裁|母公司|关联公司/u;

/** The pieces between semicolons and before each 由. */
const piecesOf = (text: string): string[] => (/[；由]/u.test(text) ? text.split(/；|(?=由)/u) : [text]);

/** Where the contract, its parties or its performance are at home, as far as the text says so. */
function ties(reading: Reading): string {
  const inHead = ([start]: Range): boolean => reading.parties.some(({ block }) => block[0] <= start && start < block[1]);
  return reading.sentences
    .flatMap((sentence) =>
      segmentsOf(sentence).flatMap(({ text, range }) => piecesOf(text).map((piece) => ({ piece, head: inHead(range) }))),
    )
    .filter(({ piece, head }) => (head || tie.test(piece)) && !untied.test(piece))
    .map(({ piece }) => piece)
    .join("\n");
}

/** Whether a court's place is that of the ties: its city, or its district where it names no city. */
function connected(court: string, tied: string): boolean {
  const cities = citiesIn(court);
  if (cities.length > 0) {
    if (/中级|高级|知识产权|互联网|海事|铁路/u.test(court) && provincesIn(court).some((province) => provincesIn(tied).includes(province)))
      return true;
    return cities.some((city) => citiesIn(tied).includes(city)) || districtsIn(court).some((district) => tied.includes(district));
  }
  return districtsIn(court).some((district) => tied.includes(district)) || !/[区县]/u.test(tied);
}

/** Whether a party is called after the court's city: 南京星野文化传媒有限公司. */
const homeOf = (reading: Reading, court: string): boolean =>
  citiesIn(court).some((city) => reading.parties.some(({ aliases }) => aliases.some((one) => one.startsWith(city.replace(/市$/u, "")))));

/** A court that is named must have a real link to the dispute. */
export const forumUnconnected = defineRule({
  id: "forum-unconnected",
  kind: "forum-unconnected",
  topic: "dispute-resolution",
  why: say(
    "协议管辖只能选择被告住所地、合同履行地、合同签订地、原告住所地、标的物所在地等与争议有实际联系的法院；选了别处又不能证明有实际联系的，约定无效。",
    "The parties may choose only a court with a real link to the dispute; otherwise the choice is void.",
  ),
  law: ["民事诉讼法/35", "管辖批复/1"],
  examples: [
    {
      text: "甲方：上海楷木文具有限公司\n地址：上海市浦东新区川沙路955弄\n乙方：苏州众采电子商务有限公司\n地址：江苏省苏州市吴中区金山路69号\n第一条 费用\n每月一万元。\n第二条 争议\n争议提交广东省深圳市南山区人民法院诉讼解决。",
      finds: ["广东省深圳市南山区人民法院"],
    },
    {
      text: "甲方：上海楷木文具有限公司\n地址：上海市浦东新区川沙路955弄\n乙方：苏州众采电子商务有限公司\n地址：江苏省苏州市吴中区金山路69号\n第一条 费用\n每月一万元。\n第二条 争议\n争议提交上海市浦东新区人民法院诉讼解决。",
      finds: [],
    },
    { text: "第一条 争议\n争议由甲方住所地有管辖权的人民法院管辖。", finds: [] },
  ],
  *check({ reading }) {
    const courts = namedCourts(reading);
    if (courts.length === 0) return;
    const tied = ties(reading);
    if (citiesIn(tied).length === 0 && districtsIn(tied).length === 0) return;
    for (const { name, range } of courts) {
      if (connected(name, tied) || homeOf(reading, name)) continue;
      yield {
        range,
        message: say(
          `${name}与双方住所地、合同签订地没有看得出的联系`,
          "The court has no visible link to either party's seat or the place of signing",
        ),
        fix: { mode: "replace", text: "甲方住所地有管辖权的人民法院" },
      };
    }
  },
  evidence: ({ reading }) => lookedAt(say("约定的法院", "named courts"), namedCourts(reading)),
});
