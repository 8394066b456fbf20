/**
 * Names that drafts give to one thing. A contract that uses two of one family without saying that they differ has let the name drift.
 * `close` families are told apart by contracts so often that a second name counts only where it stands near the first, or is pointed at
 * (上述, 该) as if it had been named before.
 */
export interface TermFamily {
  readonly names: RegExp;
  readonly close: boolean;
}

export const termFamilies: readonly TermFamily[] = [
  { names: /(?:合作|授权|目标|代运营|运营|委托|托管|受托|签约|标的|合约|代管|在管|承运|项目|约定)(?:店铺|网店|小店)/gu, close: false },
  {
    names:
      /(?:运营|技术|代运营|托管|合作|代播|委托)服务费|(?:代播|运营|直播)技术费|代运营费|托管费|运营费(?!用)|代管费|基础服务费|综合(?:托管|服务|运营)费|(?:代运营|运营|托管|服务|综合)(?:佣金|酬金|报酬)/gu,
    close: false,
  },
  {
    names:
      /客服(?:专员|代表|坐席|顾问|人员)|接线(?:员|人员)|话务(?:员|人员)|客服员|坐席(?:人员|专员|员)?(?!费|服务|单价|数)|(?:前台|接待|在线|咨询)(?:顾问|专员|人员)/gu,
    close: false,
  },
  { names: /(?:合作|授权|目标|运营|委托|托管|品牌|签约|标的|约定|代播|合约)账号/gu, close: false },
  { names: /(?:履约|合作|店铺启动)?保证金(?!监管)|押金|质保金|诚意金|意向金|质押金/gu, close: true },
  { names: /月度(?:运营)?(?:报告|总结|报表)|(?:运营)?月报(?!表)|当月(?:总结|报告|小结)|月度?小结/gu, close: true },
  { names: /(?:运营)?周报(?!酬)|每周(?:总结|报告|简报)|周(?:总结|度报告|小结)/gu, close: true },
  { names: /(?:主推|重点|主打|核心|主力|主销)(?:款式?|商品|货品|产品|品|单品)/gu, close: true },
  { names: /(?:合格|有效|达标|计费)(?:直播)?场次?/gu, close: true },
  { names: /(?:对账|结算|确认)单|月结单|账单(?!日|数字)/gu, close: true },
  { names: /(?:品牌方|委托人|委托方|客户方|商家|店主|货主|发包方|业主方)/gu, close: true },
  { names: /(?:代运营方|服务方|受托人|受托方|服务商|运营商(?!务)|承包方|机构方|代播方)/gu, close: true },
  { names: /(?:合作|服务|委托|运营|履行)期限?(?!届满|满|间|内|起|满)/gu, close: true },
  { names: /(?:项目|服务|执行|运营|工作)(?:团队|小组|班子)/gu, close: true },
  { names: /(?:净成交额|净销售额|有效成交额|实际成交额|实销额|净GMV|有效销售额)/gu, close: true },
  { names: /(?:专属|项目|固定)(?:主播|达人)|签约主播|驻场主播/gu, close: true },
  { names: /(?:推广|投流|投放|广告)费用?/gu, close: true },
];
