import type { Range } from "../base/range.js";
import type { Reading } from "./reading/reading.js";
import { SignSieve } from "./screen/sign-sieve.js";
import { withoutFilledLines } from "./view/filled-line.js";

const gap = "[\\s\\u3000]";
const unit = "(?:万?元|[条篇秒场次日天月年%％名人家款套件级折点个]|小时|分钟|工作日|万|份)";

/** Blanks as they look in the file. */
const marks: readonly RegExp[] = [
  // lines and empty brackets
  /_{2,}|＿{2,}|﹍{2,}|‗{2,}/u,
  new RegExp(
    `【${gap}*】|［${gap}*］|〔${gap}*〕|\\{${gap}*\\}|\\[${gap}*\\](?![^\\s\\[\\]，。；：]{2,12}\\s*\\[)(?![〇㐀-鿿])|[（(]${gap}{2,}[）)]|[（(]${gap}*[）)](?=${unit})`,
    "u",
  ),
  /[【[（(](?:待填写?|待定|待议|待商|待补充?|待确认|待核实|请填写|请输入|填写|此处填写|具体)[^】\])）]{0,20}[】\])）]/u,
  // signs that stand for something
  /(?<![A-Za-zＡ-Ｚ0-9０-９.])[XxＸ]{2,}(?![A-Za-z\d型号-])|\d[XＸ×]{4,}(?!\d)/u,
  /(?<![\dA-Za-z）)%％×＊*])[×＊]{2,3}(?=[〇㐀-鿿，。；]|$)/u,
  new RegExp(`(?<![\\dA-Za-z）)%％个元场])[XＸ×＊*](?=${unit})`, "u"),
  /(?<!如|例如|“)某某(?=[〇㐀-鿿]{0,8}(?:公司|店|平台|有限|品牌|市|路))|(?<=[：:])某(?:公司|某)/u,
  // words that say “later”
  /(?<![“"])(?:暂|尚|均|仍)?待(?:定|补充?|填写?|核实|商榷)(?=[。，；、）)】\s]|$)(?!”)|(?<=[：:为是]\s?)(?:TBD|TBC|tbd|待双方[^，。；]{0,4}(?:补|填|确)[^，。；]{0,4})/u,
  /(?<=[：:]\s?)[？?](?=[；;，,。\s]|$)|(?<=[：:]\s?)(?:[—–-]\s?){2,}(?=[；;，,。\s]|$)|(?<=[：:]\s?)…{1,2}(?=[；;，,。\s]|$)/u,
  /(?:数据|金额|名单|日期|内容|比例)(?:待|尚未|容后)(?:补|填|定)|待[^，。；（）()]{2,12}(?:补入|填入|补填|核定后补|填写)|空缺|暂缺|(?<!得|视为)留空|另行填写|补填|补充填写|(?:后续|日后|以后|再行|稍后)(?:填写|填入|补入|补上)|(?:暂|尚)(?:未|不)(?:确定|填)|(?<=[额量期格例])未定|容后补/u,
  /(?<=[〇㐀-鿿：:])[[【](?:请[^】\]]{1,16}|金额|日期|名称|姓名|百分比|数字|数量|地址|电话|公司名称|比例|天数|平台名称|店铺名称|年|月|日)[】\]]/u,
  new RegExp(
    `(?<=[为：是])${gap}{3,}(?=人民法院|仲裁|有限公司)|(?<=[例率])[_＿]{1,}(?=[%％])|(?:账号|账户|店铺名称|店铺(?:ID|号)?|电话|手机|地址|邮箱|联系人|户名|开户行|金额|费率|单价|税号|信用代码|微信号?)[：:]${gap}*(?=[；;，。])`,
    "u",
  ),
  // room left for the pen
  new RegExp(`(?<=[〇㐀-鿿])(?:${gap}{2,}|\\u3000)(?=${unit}(?:[，。；、）)\\s的/以内前后至起末整]|$))`, "u"),
  new RegExp(
    `(?<![\\d〇零一二三四五六七八九十每当本次同半全多数若干满几生按“])${gap}*年${gap}*月${gap}*日|\\d{4}${gap}?年${gap}+月|年${gap}*\\d{1,2}${gap}?月${gap}+日|20\\d?${gap}+年`,
    "u",
  ),
  new RegExp(`人民币${gap}*(?=元)|(?:金额|费用|费)${gap}{2,}元|[¥￥]${gap}{2,}`, "u"),
];

const sieve = new SignSieve(marks);

/** What a person fills in when signing. */
const signingWords =
  /(?:甲|乙|丙)\s*方|委托方|受托方|品牌方|服务方|店主|商家|机构|代管|主播|法定代表人|法人代表|负责人|(?:授权|签约|签署|委托)?\s*(?:代表|代理)人?|经办人|经手人|盖\s*章|公\s*章|签\s*章|签\s*字|签\s*名|手\s*印|签[约订署](?:日期|时间|地点)?|日\s*期|时\s*间|[年月日\d\s\u3000：:；;（）()_＿/、，,|\t]|或|与|处|人/gu;

/** A line with nothing on it but who signs, where and when. */
const isSigning = (text: string): boolean =>
  /签|章|代表|日\s*期|年[\s\u3000_]*月|月[\s\u3000_]*日/u.test(text) && text.replaceAll(signingWords, "").length <= 2;

/** A heading of a form that is to be filled in while the contract runs: 附件三 变更单（样式）. */
const formHeading = /^(?:附件|附表|附录)?[\s\S]{0,24}(?:样式|样本|样张|样单|样表|模板|格式|范本|示例|回执|空白表|空表)[）)：:\s]*$/u;
const isForm = (line: string): boolean => /[样模格范示回空]/u.test(line) && formHeading.test(line);
const annexHeading = /^(?:附件|附表|附录)[\s\u3000]*[一二三四五六七八九十\d]/u;

/** Blanks of one sentence, or of one party's lines in the head, are one range. */
export function blanks(reading: Reading): Range[] {
  const text = reading.view.written;
  const found: Range[] = [];
  let signing = false;
  let form = false;
  for (const paragraph of reading.paragraphs) {
    const line = text.slice(...reading.toSource(paragraph.range));
    if (paragraph.part === "annex") signing = false;
    const last = signing && /^[\s\u3000\d〇一二三四五六七八九十年月日_＿.-]*$/u.test(line);
    if (paragraph.part === "signature" || isSigning(line) || last) {
      signing = true;
      continue;
    }
    if (isForm(line) || (!paragraph.heading && paragraph.annex !== undefined && isForm(paragraph.titles[0] ?? ""))) form = true;
    else if (annexHeading.test(line) || (paragraph.part !== "annex" && paragraph.heading)) form = false;
    if (form) continue;
    const pieces =
      paragraph.part === "cover" ? coverPieces(reading, paragraph.range) : paragraph.sentences.map((sentence) => sentence.range);
    for (const piece of pieces) {
      const words = text.slice(...reading.toSource(piece)).replaceAll(/\n[ \t\u3000]*/gu, "");
      if (hasBlank(words) && !isSigning(words)) found.push(piece);
    }
  }
  return found;
}

const hasBlank = (text: string): boolean =>
  sieve.some(withoutFilledLines(text)) && !/不得[^，。；]{0,8}(?:留白|空白|留空)|(?:空白|留空|未填写?|空缺)(?:处|的|者|栏)/u.test(text);

/** A head in one line holds both parties: it is cut at their names. */
function coverPieces(reading: Reading, range: Range): Range[] {
  const cuts = reading.parties.map((party) => party.block[0]).filter((at) => at > range[0] && at < range[1]);
  const starts = [range[0], ...cuts];
  return starts.map((start, at): Range => [start, starts[at + 1] ?? range[1]]);
}
