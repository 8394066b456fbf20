import { allMatches } from "../../../base/all-matches.js";
import type { Head } from "./head-lines.js";
import { registeredName } from "./registered-name.js";

/** （“品牌方”）, （以下称“客户”或“贵方”）, （下称甲方）: the words that a recital gives to the name before it. */
const given =
  /（(?:[^（）“”\n]{0,12}[“"]([〇㐀-鿿A-Za-z]{1,12})[”"](?:(?:或者?|、|\/|，|及|和)[“"]([〇㐀-鿿A-Za-z]{1,12})[”"])?[^（）\n]{0,6}|(?:以下|下)(?:统?简称|称)(?:为)?：?([〇㐀-鿿]{1,6}))）/gu;

/** What is defined in a head and is no party. */
const things =
  /(?:协议|合同|本?函|本约|店铺?|项目|平台|账号|号|直播间|产品|商品|商标|服务|费用?|款|数据|日|附件|系统|后台|规则|素材|作品|活动)$|^(?:双方|一方|各方|品牌)$/u;

/** Words before a name that are not of it: 委托, 与, 我司. */
const before =
  /^(?:[，、；：\s]|\d{1,2}[.、）]|兹|现|由|与|和|及|以及|同|指|系|是|为|经|委托|授权|聘请|鉴于|我司|我方|本公司|致|发自|甲方|乙方)+/u;

const named = new RegExp(registeredName, "u");

/** Parties whose names stand in sentences or letter heads and get their words in a bracket behind. */
export function definedHeads(head: string): Head[] {
  const found: Head[] = [];
  let last = 0;
  for (const match of allMatches(head, given)) {
    const label = match[1] ?? match[3] ?? "";
    const lineStart = head.lastIndexOf("\n", match.index) + 1;
    const from = Math.max(last, lineStart);
    const stretch = head.slice(from, match.index);
    const lead = before.exec(stretch)?.[0].length ?? 0;
    const name = named.exec(stretch.slice(lead));
    if (things.test(label) || !name || name.index > 12) continue;
    last = match.index + match[0].length;
    if (found.some((party) => party.label === label)) continue;
    const start = from + lead + name.index;
    found.push({ label, words: match[2] ?? "", name: name[0], nameRange: [start, start + name[0].length], start: from });
  }
  return found;
}
