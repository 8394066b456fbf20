import type { Range } from "../../../base/range.js";
import type { PartyFact } from "../../facts/party.js";
import type { Reading } from "../../reading/reading.js";
import { roleMarks } from "../../view/role-view.js";
import type { Recogniser } from "./recogniser.js";

/** The kinds of name under which a business is registered. */
const registered = /(?:公司|商行|商贸行|中心|工作室|合作社|事务所|集团|厂|店|社|行|部|企业|个体工商户|研究院|馆|坊|铺)$/u;

/** A field of the head is stated when both parties state it; returns where the first one does. */
const both =
  (stated: (reading: Reading, party: PartyFact) => Range | undefined): Recogniser =>
  (reading) => {
    if (reading.parties.length < 2) return undefined;
    const spans = reading.parties.map((party) => stated(reading, party));
    return spans.every((span) => span !== undefined) ? spans[0] : undefined;
  };

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

export const partyNames = both((_, { name, nameRange }) =>
  registered.test(name.replace(/（[^）]*）$/u, "")) || /^[\p{Script=Han}·]{2,5}$/u.test(name) ? nameRange : undefined,
);

export const partyCreditCodes = both(inFields(/(?<![0-9A-Za-z])(?:[0-9A-Z]{18}|\d{15}|\d{17}[\dXx])(?![0-9A-Za-z])/u));

/** 住所：…, 注册及办公地址均为…, 经营地址 山东省…: the word and something after it that is a place. */
export const partyAddresses = both(
  inFields(
    /(?:住所地?|地址|住址|营业地|经营地|经营场所|办公地)(?:及[\p{Script=Han}]{2,8})?(?:[：\t]|均?为|位于|是)?(?:[^\s：；，。_、\t]{0,24}(?:省|市|区|县|州|镇|乡|村|路|街|道|巷|号|楼|室|园|大厦)|[^\s：；，。_、\t]{6,})/u,
  ),
);

const reachable = /(?<!\d)(?:0\d{2,3}-?\d{7,8}|1\d{10}|400-?\d{3}-?\d{4})(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

/** A telephone or an address for mail, in the head or in a later line that begins with the party. */
export const partyContacts = both((reading, party) => inFields(reachable)(reading, party) ?? laterContact(reading, party));

function laterContact(reading: Reading, { role }: PartyFact): Range | undefined {
  for (const { range, text } of reading.sentences) {
    const at = text.indexOf(roleMarks[role]);
    if (at === -1 || at > 12) continue;
    const match = reachable.exec(text);
    if (match) return [range[0] + match.index, range[0] + match.index + match[0].length];
  }
  return undefined;
}
