import type { Range } from "../../../base/range.js";
import type { PartyFact } from "../../facts/party.js";
import type { Reading } from "../../reading/reading.js";
import { roleMarks } from "../../view/role-view.js";
import type { Recogniser } from "./recogniser.js";

/** The kinds of name under which a business is registered. */
const registered = /(?:公司|商行|商贸行|中心|工作室|合作社|事务所|集团|厂|店|社|行|部|企业|个体工商户|研究院|馆|坊|铺)$/u;

/**
 * A field of the head is stated when both parties state it; returns where the first one does. Where a head is read in part or not at
 * all, two different texts of the field's form do, if the head has no blank.
 */
const both =
  (stated: (reading: Reading, party: PartyFact) => Range | undefined, form: RegExp): Recogniser =>
  (reading, paragraphs) => {
    const spans = reading.parties.length < 2 ? [undefined] : reading.parties.map((party) => stated(reading, party));
    if (spans.every((span) => span !== undefined)) return spans[0];
    if (paragraphs.some(({ range }) => blank.test(reading.text.slice(...range)))) return undefined;
    const [first, ...others] = reading.view.text.matchAll(form);
    return first && others.some((other) => other[0] !== first[0])
      ? reading.fromView([first.index, first.index + first[0].length])
      : undefined;
  };

const blank = /_{2,}|＿{2,}|【[\s　]*】|[:：][ 　]{4,}/u;

/** The first match in what the head says of a party. */
const inFields =
  (pattern: RegExp) =>
  (_: Reading, { fields }: PartyFact): Range | undefined => {
    for (const { text, range } of fields) {
      const match = pattern.exec(text);
      if (match) return range[1] - range[0] === text.length ? [range[0] + match.index, range[0] + match.index + match[0].length] : range;
    }
    return undefined;
  };

export const partyNames = both(
  (_, { name, nameRange }) =>
    registered.test(name.replace(/（[^）]*）$/u, "")) ||
    registered.test(/（([^）]*)）$/u.exec(name)?.[1] ?? "") ||
    /(?:\b(?:AB|LLC|Ltd\.?|Limited|GmbH|Inc\.?|S\.A\.|Corp\.?|Co\.)|株式会社)$/u.test(name) ||
    /^[〇㐀-鿿·]{2,5}$/u.test(name)
      ? nameRange
      : undefined,
  /(?<![〇㐀-鿿])[〇㐀-鿿（）]{4,30}(?:公司|商行|合作社|集团|厂|工作室|经营部|事务所)(?![〇㐀-鿿])|[A-Z][A-Za-z&. ]{3,40}(?:Ltd|LLC|Inc|GmbH|Limited|Corp)/gu,
);

export const partyCreditCodes = both(
  inFields(
    /(?<![0-9A-Za-z])(?:[0-9A-Z]{18}|\d{15}|\d{17}[\dXx])(?![0-9A-Za-z])|(?:注册|登记|公司|统一)(?:编号|号码?|证号)[：为]?[0-9A-Z][0-9A-Z-]{5,}/u,
  ),
  /(?<![0-9A-Za-z])[0-9A-Z]{18}(?![0-9A-Za-z])|(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/gu,
);

/** 住所：…, 注册及办公地址均为…, 经营地址 山东省…: the word and something after it that is a place. */
export const partyAddresses = both(
  inFields(
    /[（，][〇㐀-鿿]{2,8}(?:省|市|自治区|县)[〇㐀-鿿\dA-Za-z-]{2,40}(?:号|室|楼|幢|层|大厦|园)|(?:住所地?|地址|注册地|所在地|(?<=[，；（])住(?=[〇㐀-鿿]{2,6}[省市])|注册办事处|办事处|主要营业地|住址|营业地|经营地|经营场所|办公地)(?:及[〇㐀-鿿]{2,8})?(?:[：\t]|均?为|均?位于|均?在|是|：位于)?(?:[^\s：；，。_、\t]{0,24}(?:省|市|区|县|州|镇|乡|村|路|街|道|巷|号|楼|室|园|大厦)|[^\s：；，。_、\t]{6,})/u,
  ),
  /[〇㐀-鿿]{2,16}(?:省|市|区|县|州|镇|乡|园|路|街|道|巷|里|村)[〇㐀-鿿\dA-Za-z-]{0,24}?\d{1,5}[-\dA-Za-z]{0,6}(?:号|弄|室|幢|栋|楼|层|座|组)|\d{1,5} [A-Z][A-Za-z ]{2,30}(?:Street|Road|Avenue|Drive|Lane)/gu,
);

const reachable =
  /(?:微信|QQ|WeChat|WhatsApp)号?(?:：|为)?[\w-]{5,}|\+?\d{2,3}[- ]\d{2,4}[- ]\d{3,4}[- ]?\d{3,4}|(?<!\d)0\d{1,3}[- ]?\d{3,4}[- ]?\d{4}(?!\d)|（0\d{1,3}）\d{7,8}|(?<!\d)1\d{2}[- ]\d{4}[- ]\d{4}(?!\d)|(?<!\d)(?:0\d{2,3}-?\d{7,8}|1\d{10}|400-?\d{3}-?\d{4})(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

/** A telephone or an address for mail, in the head or in a later sentence that begins with the party. */
export const partyContacts = both(
  (reading, party) =>
    inFields(/联(?:系|络)人(?:：)?[_＿]{2,}/u)(reading, party)
      ? undefined
      : (inFields(reachable)(reading, party) ?? laterContact(reading, party)),
  new RegExp(reachable.source, "gu"),
);

const parties = new RegExp(`[${roleMarks.brand}${roleMarks.agency}]`, "u");

function laterContact(reading: Reading, { role }: PartyFact): Range | undefined {
  for (const { range, text } of reading.sentences) {
    const at = text.indexOf(roleMarks[role]);
    if (at === -1 || at > 16) continue;
    const next = text.slice(at + 1).search(parties);
    const match = reachable.exec(text.slice(at, next === -1 ? undefined : at + 1 + next));
    if (match) return [range[0] + at + match.index, range[0] + at + match.index + match[0].length];
  }
  return undefined;
}
