/** Words that a head uses for the side that commissions the work and sells the goods. */
export const brandNouns = [
  "委托方",
  "委托人",
  "品牌方",
  "品牌商",
  "商家",
  "商户",
  "店主",
  "卖家",
  "货主",
  "客户",
  "需方",
  "发包方",
  "供货方",
] as const;

/** Words that a head uses for the side that operates. */
export const agencyNouns = [
  "受托方",
  "受托人",
  "代运营方",
  "代运营商",
  "运营方",
  "运营商",
  "服务方",
  "服务商",
  "服务提供方",
  "代播方",
  "直播方",
  "主播方",
  "机构方",
  "经纪方",
  "合作方",
  "承揽方",
  "承包方",
  "供方",
  "代管方",
  "代理方",
  "执行方",
] as const;

export const brandWords = /委托|采购|品牌|商家|商户|客户|店铺|店主|发包|需方|甲方公司|卖家|货主|供货/u;
export const agencyWords = /受托|服务|运营|代播|代管|代理|机构|经纪|承揽|承包|供方|MCN|直播方|主播方|执行方|外包|合作方|托管/u;

/** 甲方, 乙方, 丙方 with or without spaces that normalising left. */
export const ordinals = ["甲方", "乙方", "丙方", "丁方"] as const;
