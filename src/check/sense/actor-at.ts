import { allMatches } from "../../base/all-matches.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { sentenceBefore } from "../reading/reading.js";
import { stemOf } from "./stem-of.js";
import { roleMarks } from "../view/role-view.js";

/** Who acts: one of the sides, either of them, or nobody whom the text names. */
export type Actor = "brand" | "agency" | "both" | "unknown";

const { brand, agency, both, any } = roleMarks;
const mark = new RegExp(`[${brand}${agency}${both}${any}]`, "gu");

/** Before a side that is made or allowed to act. */
const makes = /(?:由|被|让|使|令|归|授权|许可|允许|容许|准许|同意|要求|通知|请|委托|听凭|任由|任|凭|交|派|催告)$/u;
/** Before a side that is acted upon, or whose word is meant. */
const toward = /(?:[向给对为替代从于至予付赔与和同跟经按依据凭因及归系属用借持挂]|(?<![可所])以|根据|有损|损害|代表|得到|取得|征得|获得)$/u;
/** Behind a side that is a mere owner; its people act for it. */
const owns = /^(?:的|之|方的|自身的?|自己的?|名下|所有)(?!.{0,2}(?:人员|员工|主播|团队|职员|客服|雇))/u;
/** Who is told, before what follows on it: 告知甲方后即可终止. */
const tells = /(?:告知|通知|知会|函告|通报|告诉)$/u;
const told = /^(?:后|之后|以后|即|便|就|一声|，)/u;
/** What only the side right before it does: 经甲方同意, 按甲方要求. */
const saysSo = /^(?:事先|书面|另行|明确|的)*(?:同意|要求|指示|通知|确认|认可|许可|批准|授权|安排|提供的|意见)/u;

/**
 * Who does what stands at an offset: the side named last before it as one who acts, between the same commas; else the side of the
 * stretches before, of the sentence before, of what introduces the list or of the headings.
 */
export function actorAt(reading: Reading, offset: number): Actor {
  const sentence = reading.sentenceAt(offset);
  const text = reading.text.slice(sentence.range[0], offset);
  const own = actorIn(text);
  if (own !== "unknown") return own;
  const passive = /^[^，。；\ue010-\ue013]{0,12}(?:由|归|被|算)([\ue010\ue011\ue012\ue013])/u.exec(
    reading.text.slice(offset, sentence.range[1]),
  )?.[1];
  return passive !== undefined ? actorOf(passive) : inherited(reading, sentence);
}

/** The actor with whom a stretch that begins a sentence ends. */
function actorIn(text: string): Actor {
  const found = allMatches(text, mark);
  for (let at = found.length - 1; at >= 0; at--) {
    const one = found[at];
    if (!one) continue;
    const left = text.slice(Math.max(0, one.index - 3), one.index);
    const right = text.slice(one.index + 1, one.index + 9);
    if (owns.test(right)) continue;
    if (tells.test(left) && told.test(right)) continue;
    if (makes.test(left) && !saysSo.test(right)) return actorOf(one[0]);
    if (toward.test(left) || saysSo.test(right)) {
      // 甲方与乙方, 甲方和乙方: both.
      if (/[与和及、]$/u.test(left) && /[\ue010\ue011]$/u.test(left.slice(0, -1))) return "both";
      continue;
    }
    return actorOf(one[0]);
  }
  return "unknown";
}

const actorOf = (sign: string): Actor => (sign === brand ? "brand" : sign === agency ? "agency" : "both");

function inherited(reading: Reading, sentence: Sentence): Actor {
  const before = sentenceBefore(sentence);
  if (before && /[；;]$/u.test(before.text)) {
    const actor = actorIn(before.text);
    if (actor !== "unknown") return actor;
  }
  const stem = stemOf(reading, sentence.paragraph).replace(/[：:]$/u, "");
  const sides = new Set(stem.match(mark));
  const [only] = sides;
  return sides.size === 1 && only !== undefined && stem.length < 40 ? actorOf(only) : actorIn(stem);
}
