import type { Range } from "../../base/range.js";
import type { PartyFact } from "../facts/party.js";
import { statedRoles } from "../facts/stated-roles.js";
import type { View } from "./view.js";

/** One private character each, so that a pattern says who without knowing who is called 甲方. */
export const roleMarks = { brand: "\ue010", agency: "\ue011", both: "\ue012", any: "\ue013" } as const;

/** The view's text with the names of the parties replaced by marks; ranges go back to the view's text. */
export interface RoleView {
  readonly text: string;
  readonly toView: (range: Range) => Range;
  /** Where an offset of the view's text stands here. */
  readonly fromView: (offset: number) => number;
}

const both = ["甲乙双方", "甲、乙双方", "甲乙两方", "甲、乙两方", "双方当事人", "双方", "甲乙方", "两方"];
const any = ["任何一方", "任意一方", "任一方", "每一方", "各方", "另一方", "守约方", "违约方", "一方", "对方"];

/** Nouns that say the role whoever is called 甲方; not those that may mean somebody else (其他品牌方). */
const roleNouns = { brand: ["品牌方", "委托方", "委托人"], agency: ["代运营方", "运营方", "受托方", "受托人", "服务方"] } as const;
const isRoleNoun = (word: string): boolean => [...roleNouns.brand, ...roleNouns.agency].some((noun) => noun === word);

/** How a clause without a head calls the sides, where nobody is 甲方: 商家, 品牌, 客户 and 服务商, 机构, MCN; only where the word acts or is acted upon. */
const acting =
  "(?=[应须可有不未逾拖取支付在于自同书审的，。、临单收负承与指派先后拥要无向给违欠每若因擅迟泄提得将为一当按依对所按没晚少私或之保持迟违授总代])";
const loose = {
  brand: `(?<![〇㐀-鿿“])(?:品牌|客户|商家|店主|老板|贵司)${acting}|(?<=[由向经与和及对给使致若因按付退还赔属归记知系得])(?:品牌|客户|商家|店主|老板|贵司)(?![〇㐀-鿿])|(?<=[由向经与和及对给使致若因按付退还赔属归记知系得])(?:品牌|客户|商家|店主|老板|贵司)${acting}`,
  agency: `(?<![〇㐀-鿿“])(?:MCN|机构|服务商|供应商|我司|运营商|代运营)${acting}|(?<=[由向经与和及对给使致若因按付退还赔属归记知系得])(?:MCN|机构|服务商|我司)(?![〇㐀-鿿])|(?<=[由向经与和及对给使致若因按付退还赔属归记知系得])(?:MCN|机构|服务商|我司)${acting}`,
} as const;
const looseAgency = /MCN|机构|服务商|供应商|我司|运营商|代运营/u;
const looseBrand = /^(?:品牌|客户|商家|店主|老板|贵司)$/u;

const someoneElse = /(?:其他|其它|他|第三|另|新|任何|各|同类|多个|多家|复|次|再)$/u;

/** Party names that are also common words, and the words around that tell that the common one is meant. */
const common: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  客户: {
    before: /(?:终端|最终|潜在|目标|老|新|大|其他|平台|店铺|消费|会员|的|和|与|、)$/u,
    after:
      /^(?:资料|数据|信息|服务|名单|群|投诉|咨询|满意|关系|维护|画像|列表|评价|订单|隐私|体验|流失|分层|标签|触达|反馈|社群|好友|池|案例|端|经理|管理|沟通|来访|问题|需求|下单|购买|退)/u,
  },
  公司: {
    before: /[〇㐀-鿿（）](?<![由向经与和及对给为从因按如若或归在使让凡除据待令请需须应可将且但则而的后前时是替])$/u,
    after: /^(?:法|章程|名称|登记|类型|股)/u,
  },
  商家: { before: /(?:其他|平台|各|多家|同类)$/u, after: /^(?:后台|中心|版|端|群|会员|规则)/u },
  机构: {
    before: /[〇㐀-鿿](?<![由向经与和及对给为从因按如若或归在使让凡除据待令请需须应可将且但则而的后前时是替])$/u,
    after: /^(?:号|后台|规则)/u,
  },
};

function isCommon(word: string, source: string, at: number): boolean {
  const sense = common[word];
  return (
    sense !== undefined &&
    (sense.before.test(source.slice(Math.max(0, at - 4), at)) || sense.after.test(source.slice(at + word.length, at + word.length + 4)))
  );
}

export function roleView(view: View, parties: readonly PartyFact[]): RoleView {
  const marks = new Map<string, string>();
  for (const role of ["brand", "agency"] as const) for (const word of roleNouns[role]) marks.set(word, roleMarks[role]);
  for (const word of both) marks.set(word, roleMarks.both);
  for (const word of any) marks.set(word, roleMarks.any);
  const stated = statedRoles(view.text) ?? { 甲方: "brand", 乙方: "agency" };
  const named: readonly (readonly [string, string])[] =
    parties.length > 0
      ? parties.flatMap(({ role, aliases }) => aliases.map((alias) => [alias, roleMarks[role]] as const))
      : [
          ["甲方", roleMarks[stated.甲方]],
          ["乙方", roleMarks[stated.乙方]],
        ];
  for (const [word, mark] of named) marks.set(word, mark);
  const words = [...marks.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const excerpt = parties.length === 0 && !/[甲乙]方/u.test(view.text) && looseAgency.test(view.text);
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const pattern = new RegExp([...escaped, ...(excerpt ? [loose.brand, loose.agency] : [])].join("|"), "gu");

  const pieces: string[] = [];
  const origins: number[] = []; // for each code unit here: its offset in the view
  const source = literary(view.text);
  let last = 0;
  const copy = (from: number, to: number): void => {
    pieces.push(source.slice(from, to));
    for (let at = from; at < to; at++) origins.push(at);
  };
  for (const match of source.matchAll(pattern)) {
    if (isRoleNoun(match[0]) && someoneElse.test(source.slice(Math.max(0, match.index - 3), match.index))) continue;
    if (isCommon(match[0], source, match.index)) continue;
    copy(last, match.index);
    pieces.push(marks.get(match[0]) ?? roleMarks[looseBrand.test(match[0]) ? "brand" : "agency"]);
    origins.push(match.index);
    last = match.index + match[0].length;
  }
  copy(last, source.length);
  origins.push(source.length);
  return {
    text: pieces.join(""),
    toView: ([start, end]) => [
      origins[start] ?? source.length,
      end <= start ? (origins[start] ?? source.length) : (origins[end] ?? source.length),
    ],
    fromView: (offset) => indexOf(origins, offset),
  };
}

/** Literary grammar becomes plain, sign by sign: 违反者， → 违反的，; 甲方之义务 → 甲方的义务. */
const literary = (text: string): string =>
  text.replaceAll(/者(?=[，：])/gu, "的").replaceAll(/之(?![日间前后内外一二三四五六七八九十百千万零〇两半几\d下上中和比首初末])/gu, "的");

/** The last index whose origin is not after `offset`. */
function indexOf(origins: readonly number[], offset: number): number {
  let [low, high] = [0, origins.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origins[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
