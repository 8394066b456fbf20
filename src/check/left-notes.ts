import { allMatches } from "../base/all-matches.js";
import { byStart, overlaps, type Range } from "../base/range.js";
import type { Reading } from "./reading/reading.js";

/** Brackets of every kind and what they hold; drafters write their notes to each other in them. */
const bracketed = /[〔【［[（(<＜《{｛]([^〔〕【】［］[\]（）()<>＜＞《》{}｛｝]{2,160})[〕】］\]）)>＞》}｝]/gu;

/** A bracket that opens as a note: 法务批注：…, 张律师：…, 修改说明…, 待删. */
const headed =
  /^(?:[〇㐀-鿿A-Za-z]{0,6}(?:批注|审核意见|修改意见|法务意见|律师意见|起草说明|修改说明|修订说明|编者按|起草注|内部备注|内部说明)[〇㐀-鿿A-Za-z\d]{0,8}\s*[：:，,—-]|[〇㐀-鿿]{0,4}(?:批注|修改说明|修订说明)\s*\d{0,8}\s*[：:]|(?:[〇㐀-鿿]{1,3})?(?:律师|法务(?:部)?|财务(?:部)?|业务(?:部)?|老板|领导|[〇㐀-鿿]{1,2}总|销售|运营部|商务)\d{0,8}\s*[：:]|(?:此处|此条|本条|本款|该条|这[里条句段]|上[一述]?条)?(?:待删|待删除|要删|建议删|拟删|待改|待修改|可删|先不改|暂不改|先保留|暂留)|(?:TODO|FIXME|TBD by|NTD|Note to draft|Comment|Drafting note)\b)/iu;
/** Talk about the text instead of the matter: 改为, 删掉, 客户要求, 待讨论, 参考旧模板, 签约前核对. */
const editing =
  /(?:建议|要求|希望|想|让|请|需要?|可以?|应该?|再|先|已|未|暂)[^。；]{0,6}(?:改[为成到回]?|删(?:除|掉|去)?|加(?:上|一[条句]|入)?|补(?:充|上)|保留|调整|核[实对]|确认|斟酌|讨论)|改[为成到]\s*[\d〇㐀-鿿]|删(?:掉|去)|(?:待|再)(?:内部)?(?:讨论|商量|沟通|请示|确认)|先不改|暂不改|问能不能|等[〇㐀-鿿]{1,6}(?:意见|回复|确认|拍板)|不同意|没同意|(?:旧|老|原|上一?)(?:模板|版本?|稿)|(?:V|v)\d+\s*(?:版|稿)|初稿|草稿|二稿|定稿前|签(?:约|署|字)?前(?:请|再|务必|要|需)?(?:删|核|确认|改)|发(?:出|给[〇㐀-鿿]{1,4})前|不要(?:发|给)|内部(?:讨论|意见|沟通|看)/u;
/** Who talks so: people of one's own side, or the other side spoken of behind its back. */
const talker =
  /法务|律师(?!费|函|事务所|证)|老板|领导|总(?:说|意见|让|问)|(?:客户|对方|甲方|乙方|品牌方|财务|业务|销售|商务|运营)(?:方|部)?(?:说|问|要求|不同意|没同意|坚持|希望|反馈|意见|确认|提出|还没)|已(?:与|和|跟)[^。；]{1,6}(?:沟通|说|确认)|参考|模板|批注|批示|备忘|起草|修订|讨论|核对|旧稿|问能不能|等[〇㐀-鿿]{1,6}意见/u;
/** A note behind a sign or on a line of its own: // 备注：…, ——法务意见：…, 批注：…. */
const loose =
  /(?:\/\/|——|##|※|→|\*\*)\s*(?:备注|批注|注|法务|律师|老板|TODO|待)[^\n。]{0,60}|(?:^|\n)[\s\u3000]*(?:[〇㐀-鿿]{0,4}批注|法务意见|律师意见|修改意见|审核意见|起草说明|修改说明|内部备注)\s*[：:][^\n]{2,120}|【(?:修订|修改|新增|删除|删|改)】[^\n。]{0,80}/gu;
/** Comments that the work itself is about: 甲方批注意见, 按批注修改; sample texts. */
const matter = /(?:以|按|依|根据|经)[^，。；]{0,10}批注|批注(?:意见)?(?:为准|修改)|合同变更|变更(?:须|应|需)|修改(?:须|应|需|权)|书面/u;

/** Notes of a drafter or reviewer that were left in the text; ranges of the source text. */
export function leftNotes(reading: Reading): Range[] {
  const text = reading.view.written;
  const found: Range[] = [];
  for (const match of allMatches(text, bracketed)) {
    const inner = match[1] ?? "";
    if (inner.includes("\n") && !inOneParagraph(reading, match.index, inner.length)) continue;
    if (matter.test(inner)) continue;
    if (headed.test(inner.trim()) || (editing.test(inner) && talker.test(inner))) found.push([match.index, match.index + match[0].length]);
  }
  for (const match of allMatches(text, loose)) {
    const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
    const range: Range = [match.index + lead, match.index + match[0].trimEnd().length];
    if (!found.some((other) => overlaps(other, range))) found.push(range);
  }
  return found.sort(byStart);
}

/** A bracket may go on in the next line of wrapped text. */
const inOneParagraph = (reading: Reading, start: number, length: number): boolean => {
  const [from, to] = reading.fromSource([start + 1, start + 1 + length]);
  return reading.paragraphAt(from) === reading.paragraphAt(to);
};
