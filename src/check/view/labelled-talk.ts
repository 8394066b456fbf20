/** Where the terms of a letter begin among its lines, and the label that each line opens with (做多久：…), if any. */
interface LabelledTalk {
  readonly from: number;
  readonly labels: readonly (string | undefined)[];
}

/** What heads the lines of a party, not a term. */
const particulars =
  /^(?:[甲乙丙]方|委托|受托|品牌方?|服务方|店主|老板|商家|地址|住所|住址|电话|手机|联系|邮箱|电子|微信|法定|法人|代表|负责|经办|统一|信用|证件|身份|执照|注册|签[订约署]|编号|合同|日期|时间|地点|开户|户名|账[号户]|税号|鉴于|名称|公司|姓名|传真|邮编|项目|对接)/u;

const opening = /^(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．])?([〇㐀-鿿]{2,7})：(?=.{10})/u;

/** How many labelled lines make a letter, and the least share of the text that they are. */
const [LINES, SHARE] = [5, 0.4] as const;

/** A letter states its terms in lines with a label and no number; undefined where the lines of a cover are none. */
export function labelledTalk(lines: readonly string[], length: number): LabelledTalk | undefined {
  const labels = lines.map((line) => {
    const label = opening.exec(line)?.[1];
    return label === undefined || particulars.test(label) ? undefined : label;
  });
  const from = labels.findIndex((label) => label !== undefined);
  if (from === -1 || labels.filter((label) => label !== undefined).length < LINES) return undefined;
  const said = lines.slice(from).reduce((sum, line) => sum + line.length, 0);
  return said >= SHARE * length ? { from, labels } : undefined;
}
