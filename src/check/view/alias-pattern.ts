/** What may stand right before a word of a party that is a plain noun too: the start, a sign, a word of grammar. */
const free = "(?<![\\p{Script=Han}A-Za-z“](?<![由向与和及对给使令让致经为若如因而则当在于或同受替从被将把凡即且但时后前日内者的是该]))";

/** Compounds in which such a noun means somebody else: customers' data, any firm's seal. */
const compounds: Readonly<Record<string, string>> = {
  客户: "(?!信息|资料|名单|名录|服务|数据|咨询|群|评价|投诉|体验|维护|关系|画像|满意|名册|档案|流失|沟通|纠纷|管理|端|资源|分层|标签|隐私|姓名|电话|列表|留存|复购|订单|池|、)",
  公司: "(?!法|章程|名称|全称|注册|登记|股东|形象|主体|住所|类型|员工|、)",
  商家: "(?!后台|中心|版|端|账号|客服|保障|入驻|工作台|自配)",
  品牌: "(?=[应须可有不未逾拖取支付在于自同书审的，。、收负承指先拥要无向给违欠每因擅泄提将按])(?!的?(?:形象|知名度|调性|影响力|声誉|名称|价值|认知))",
  机构: "(?!号|账号|客户|投资)",
  主播: "(?=[应须有不未逾拖支付同书收负承违欠擅泄将按])",
  达人: "(?=[应须有不未逾拖支付同书收负承违欠擅泄将按])",
};

/** The source of a pattern for one word that means a party; plain nouns only where they can mean one. */
export function aliasPattern(word: string): string {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const compound = compounds[word];
  return compound === undefined ? escaped : `${free}${escaped}${compound}`;
}
