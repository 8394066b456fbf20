import { allMatches } from "../base/all-matches.js";
import type { Range } from "../base/range.js";

/** An arbitral body as a text names it. */
export interface ArbitralBody {
  readonly name: string;
  readonly range: Range;
  /** It is one that exists or may exist: named after a city, or known by name. */
  readonly real: boolean;
}

/** Bodies whose names do not follow “city + 仲裁委员会”, with their other names; each line is one body. */
const known: readonly (readonly string[])[] = [
  ["中国国际经济贸易仲裁委员会", "中国国际商会仲裁院", "贸仲委", "贸仲", "CIETAC"],
  ["中国海事仲裁委员会", "海仲"],
  ["北京仲裁委员会", "北京国际仲裁中心", "北京国际仲裁院", "北仲"],
  ["上海国际经济贸易仲裁委员会", "上海国际仲裁中心", "上国仲"],
  ["上海仲裁委员会", "上仲"],
  ["深圳国际仲裁院", "深圳仲裁委员会", "华南国际经济贸易仲裁委员会", "华南国际仲裁院"],
  ["广州仲裁委员会", "广州国际仲裁院", "中国广州仲裁委员会"],
  ["杭州仲裁委员会", "杭州国际仲裁院"],
  ["海南国际仲裁院", "海南仲裁委员会"],
  ["香港国际仲裁中心", "HKIAC"],
  ["新加坡国际仲裁中心", "SIAC"],
  ["国际商会仲裁院", "国际商会国际仲裁院", "ICC"],
];

const naming =
  /([〇㐀-鿿（）]{0,22}?)(国际经济贸易仲裁委员会|经济贸易仲裁委员会|海事仲裁委员会|国际商会(?:国际)?仲裁院|国际仲裁院|国际仲裁中心|仲裁委员会|仲裁委(?!托)|仲裁院|仲裁中心|仲裁协会)|(?<=^|[，。：（、到至由向交在选定找请择去或和])(贸仲委?|北仲|上仲|上国仲|CIETAC|HKIAC|SIAC)(?=$|[，。；（）、或和与的仲裁解处均申任为作])/gu;

/** Words before a name that do not belong to it. */
const lead =
  /^.*(?:提交到?|交由|交与|交给|交付|交|递交|提请|移送|选择|选定|约定|指定|向|由|至|到|在|往|或者?|和|与|及|去|是|为|即|找|请|报|诉|走|经|争议(?:解决)?|管辖|解决|申请|同意|明确|应|名称?|机构|又称|又名|原名|曾用名|简称)/u;

/** What cannot be the name of a city: any body, the body of an unnamed place, an invented national one. */
const unreal =
  /有关|相关|有管辖权|管辖|当地|本地|所在|住所|任[一何意选]|某|其中|认可|指定|选定|公信力|权威|同级|上级|第三方|专业|行业|协会|平台|电子商务|电商|网络$|互联网|网商|商业|民间|省$|(?<![城地])[区县]$|^(?:中国|全国|国家|中华|国际|经济|合同|商事|民事|)$|的$|各自|双方|甲|乙|一方|对方|[\ue010-\ue013]|合法|正规|签[订约署]|履行|城市/u;

/** Labour disputes have their own bodies by law; they are no choice of the contract. */
const labour = /劳动|人事争议/u;

/** Every arbitral body that a stretch of text names or tries to name, in its order. */
export function arbitralBodies(text: string, offset: number): ArbitralBody[] {
  return allMatches(text, naming).flatMap((match): ArbitralBody[] => {
    const [all, before = "", , short] = match;
    const own = short ?? all.slice(lead.exec(before)?.[0].length ?? 0).replace(/^[（）]+/u, "");
    if (labour.test(own) || labour.test(text.slice(Math.max(0, match.index - 4), match.index + all.length))) return [];
    const start = match.index + all.length - own.length;
    const place = own.replace(/(?:国际经济贸易|国际商会)?(?:国际)?仲裁(?:委员会|委|院|中心|协会)$/u, "");
    const listed = known.some((names) => names.includes(own));
    const real = listed || (/^[〇㐀-鿿]{2,8}$/u.test(place) && !unreal.test(place) && !own.endsWith("协会"));
    return [{ name: own, range: [offset + start, offset + match.index + all.length], real }];
  });
}

/** One key for all names of one body: 深圳国际仲裁院 and 深圳仲裁委员会 are one, 杭州市仲裁委员会 is 杭州仲裁委员会. */
export function bodyKey(name: string): string {
  const plain = name.replace(/市(?=仲裁|国际仲裁)/u, "").replace(/仲裁委$/u, "仲裁委员会");
  return known.find((names) => names.includes(plain) || names.includes(name))?.[0] ?? plain;
}
