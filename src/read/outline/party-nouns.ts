/** What a party is called at the head and at the place to sign, in plain signs; source of a pattern. */
export const partyNouns =
  "[甲乙丙丁]\\s*方|委托方|委托人|受托方|受托人|品牌方|品牌商|服务方|服务商|代运营方|运营方|商家|店主|客户|需方|供方|采购方|供应商|机构方?|主播|艺人|公司";

/** Those that stand for nobody else before a colon. */
export const namedParties = "[甲乙丙丁][ \u3000]*方|委托方|委托人|受托方|受托人|品牌方|代运营方|运营方|需方|供方";
