import type { Range } from "../../../base/range.js";
import type { Reading } from "../../reading/reading.js";
import type { Recogniser } from "./recogniser.js";

/** The kinds of name under which a business is registered. */
const registered = /(?:公司|商行|中心|工作室|合作社|事务所|集团|厂|店|社|行|企业|个体工商户|研究院|馆)$/u;

/** A field of the head is stated when both parties state it; returns where the first one does. */
const both =
  (found: (block: string, name: string) => RegExpExecArray | null | boolean): Recogniser =>
  (reading: Reading): Range | undefined => {
    if (reading.parties.length < 2) return undefined;
    const spans = reading.parties.map(({ block, name, nameRange }): Range | undefined => {
      const match = found(reading.text.slice(...block), name);
      if (match === null || match === false) return undefined;
      return match === true ? nameRange : [block[0] + match.index, block[0] + match.index + match[0].length];
    });
    return spans.every((span) => span !== undefined) ? spans[0] : undefined;
  };

export const partyNames = both((_, name) => registered.test(name) || /^[\p{Script=Han}·]{2,5}$/u.test(name));

export const partyCreditCodes = both((block) => /(?<![0-9A-Za-z])(?:[0-9A-Z]{18}|\d{15}|\d{17}[\dXx])(?![0-9A-Za-z])/u.exec(block));

export const partyAddresses = both((block) =>
  /(?:住所地?|地址|住址|营业地|经营地)(?:及[\p{Script=Han}]{2,8})?[：\t][^\s：；，。_、]{4,}/u.exec(block),
);

export const partyContacts = both((block) =>
  /(?<!\d)(?:0\d{2,3}-?\d{7,8}|1\d{10}|400-?\d{3}-?\d{4})(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u.exec(block),
);
