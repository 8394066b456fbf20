/** How registered names end: Chinese businesses, and companies of other countries. */
const suffix =
  "(?:公司|集团|商行|商贸行|经营部|运营部|服务部|中心|工作室|合作社|事务所|专卖店|门店|个体工商户|研究院|工厂|[〇㐀-鿿](?:厂|店|铺|坊|馆)|(?<![A-Za-z])(?:Ltd|LTD|Inc|INC|LLC|GmbH|GMBH|AB|AG|S\\.A|SA|B\\.V|BV|Oy|Limited|LIMITED|Corporation|Corp|PLC|plc|K\\.K)\\.?(?![A-Za-z]))";

/** Source of a pattern for a registered name; one bracket such as （上海） may stand within. */
export const registeredName = `(?:(?![的将应须])[〇㐀-鿿A-Za-z0-9·&.,' -]){2,40}?(?:（[〇㐀-鿿]{2,8}）[〇㐀-鿿]{0,12}?)?${suffix}`;
