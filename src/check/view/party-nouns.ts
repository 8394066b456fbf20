import type { Role } from "../facts/party.js";

/** Nouns that say the role whoever is called 甲方; not those that may mean somebody else (其他品牌方). */
export const roleNouns = { brand: ["品牌方", "委托方", "委托人"], agency: ["代运营方", "运营方", "受托方", "受托人", "服务方"] } as const;
const isRoleNoun = (word: string): boolean => [...roleNouns.brand, ...roleNouns.agency].some((noun) => noun === word);
const someoneElse = /(?:其他|其它|他|第三|另|新|任何|各|同类|多个|多家|(?<![回答批])复|次|再)$/u;

/** What stands before a noun that is one by itself ends with a word of grammar; anything else makes a longer name of it. */
const unlessFree = "(?<![由向经与和及对给为从因按如若或归在使让凡除据待令请需须应可将且但则而的后前时是替])$";

/** Party names that are also common words, and the words around that tell that the common one is meant. */
const common: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  客户: {
    before: /(?:终端|最终|潜在|目标|老|新|大|其他|平台|店铺|消费|会员|的|和|与|、)$/u,
    after:
      /^(?:资料|数据|信息|服务|名单|群|投诉|咨询|满意|关系|维护|画像|列表|评价|订单|隐私|体验|流失|分层|标签|触达|反馈|社群|好友|池|案例|端|经理|管理|沟通|来访|问题|需求|下单|购买|退)/u,
  },
  公司: {
    before: new RegExp(`[〇㐀-鿿（）]${unlessFree}`, "u"),
    after: /^(?:法|章程|名称|登记|类型|股)/u,
  },
  商家: { before: /(?:其他|平台|各|多家|同类)$/u, after: /^(?:后台|中心|版|端|群|会员|规则)/u },
  机构: {
    before: new RegExp(`[〇㐀-鿿]${unlessFree}`, "u"),
    after: /^(?:号|后台|规则)/u,
  },
};

/** What makes another word of a noun in 方: 运营方案, 服务方式, 运营方法; but 服务方法定代表人, 运营方针对…, 服务方向甲方 are the side. */
const longer = /^(?:案(?!例|件)|式|法(?![定律人院规务])|针(?!对)|面(?!对|向|临|谈|签)|略|向(?=[，。、；的和与及或调确变]))/u;

/** Whether a word that could mean a party means somebody or something else where it stands. */
export function isNoParty(word: string, source: string, at: number): boolean {
  if (word.length > 2 && word.endsWith("方") && longer.test(source.slice(at + word.length, at + word.length + 2))) return true;
  if (isRoleNoun(word) && someoneElse.test(source.slice(Math.max(0, at - 3), at))) return true;
  const sense = common[word];
  return (
    sense !== undefined &&
    (sense.before.test(source.slice(Math.max(0, at - 4), at)) || sense.after.test(source.slice(at + word.length, at + word.length + 4)))
  );
}

/** What a side does, or what is done to it, begins so. */
const acting =
  "(?=[应须可有不未逾拖取支付在于自同书审的，。、临单收负承与指派先后拥要无向给违欠每若因擅迟泄提得将为一当按依对所按没晚少私或之保持迟违授总代])";
/** Before a side that is acted upon. */
const toward = "(?<=[由向经与和及对给使致若因按付退还赔属归记知系得])";
const loosely = (opening: string, further: string): string =>
  `(?<![〇㐀-鿿“])(?:${opening})${acting}|${toward}(?:${further})(?:(?![〇㐀-鿿])|${acting})`;

const brand = "品牌|客户|商家|店主|老板|贵司";
const agency = "MCN|机构|服务商|供应商|我司|运营商|代运营";

/** How a clause without a head calls the sides, where nobody is 甲方; source of a pattern that finds them where they act or are acted upon. */
export const looseNouns = `${loosely(brand, brand)}|${loosely(agency, "MCN|机构|服务商|我司")}`;

const isBrand = new RegExp(`^(?:${brand})$`, "u");
const namesAgency = new RegExp(agency, "u");

export const looseRole = (word: string): Role => (isBrand.test(word) ? "brand" : "agency");

/** Whether a text speaks of its sides in such nouns alone. */
export const isExcerpt = (text: string): boolean => !/[甲乙]方/u.test(text) && namesAgency.test(text);
