import { allMatches } from "../../base/all-matches.js";
import { say } from "../../base/bilingual.js";
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import { overlaps, type Range } from "../../base/range.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

const company =
  /[〇㐀-鿿（）]{4,36}?(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|商行|工作室|商贸行|经营部|商店|事务所|合作社|服务部|[一-龥]{2}厂)/gu;

/** With what they end. */
const firmWord = /公司|商行|工作室|商贸行|经营部|商店|事务所|合作社|服务部|厂/u;

/** Another firm that is said to be another: 其关联公司成都…, 供应商杭州…. */
const someoneElse =
  /(?:关联(?:公司|企业|方)|[母子分]公司|股东|集团|供应商|厂家|生产商|第三方|第三人|经销商|代工厂|物流|承运|担保人|保证人|银行|平台|门店|总部|另一|受让|前身|原名|曾用名|更名|变更前|合作方)[^，。；：]{0,6}$/u;

interface Mismatch {
  readonly range: Range;
  readonly written: string;
  readonly party: string;
}

/** Company names that are nearly, but not exactly, a party's name. Looked for in the text before parties become marks. */
function mismatches(reading: Reading): Mismatch[] {
  const names = reading.parties.map((party) => party.name).filter((name) => name.length >= 5);
  const { text, paragraphs } = reading.view;
  const written = paragraphs.flatMap(({ range }) => {
    const line = text.slice(...range);
    return firmWord.test(line) ? allMatches(line, company).map((match) => ({ all: match[0], index: range[0] + match.index })) : [];
  });
  return written.flatMap(({ all, index }): Mismatch[] => {
    const end = index + all.length;
    if (names.some((name) => all.endsWith(name))) return [];
    const best = names
      .flatMap((party) => lengthsAround(party.length, all.length).map((length) => ({ party, written: all.slice(-length) })))
      .filter(({ party, written }) => similar(written, party))
      .map((one) => ({ ...one, distance: editDistance(one.written, one.party) }))
      .sort(
        (a, b) => a.distance - b.distance || Math.abs(a.written.length - a.party.length) - Math.abs(b.written.length - b.party.length),
      )[0];
    if (!best) return [];
    const start = end - best.written.length;
    if (someoneElse.test(text.slice(Math.max(0, start - 14), start)) || saidToDiffer.test(lineAround(text, start))) return [];
    return [{ range: [start, end], written: best.written, party: best.party }];
  });
}

/** The text itself says that the names differ, or why. */
const saidToDiffer = /更名|改名|名称(?:由|变更)|曾用名|原名|并非|不是(?:同)?一|不同(?:的)?主体|两家|分别为|同名|区别|前身|合并|分立|吸收/u;
const lineAround = (text: string, at: number): string =>
  text.slice(text.lastIndexOf("\n", at) + 1, text.indexOf("\n", at) === -1 ? undefined : text.indexOf("\n", at));

/** A person who signs or is paid under a name that is not quite the party's: 王小明, 王晓明. */
function people(reading: Reading): Mismatch[] {
  const names = reading.parties.map((party) => party.name).filter((name) => /^[〇㐀-鿿]{2,4}$/u.test(name));
  const { text } = reading.view;
  return [
    ...text.matchAll(/(?:户名|签字|签名|收款人|姓名|签章|盖章|持卡人|账户名)[）)]?(?:为|：|是)?([〇㐀-鿿]{2,4})(?=[，。；）\s]|$)/gu),
  ].flatMap((match): Mismatch[] => {
    const [all, written = ""] = match;
    const party = names.find(
      (name) => name.length === written.length && name.charAt(0) === written.charAt(0) && editDistance(name, written) === 1,
    );
    if (party === undefined || names.includes(written)) return [];
    const end = match.index + all.length;
    return [{ range: [end - written.length, end], written, party }];
  });
}

/** The lengths of tails that are tried against a name; the name's own first. */
const lengthsAround = (length: number, most: number): number[] =>
  [0, -1, 1, -2, 2].map((step) => length + step).filter((one) => one >= 5 && one <= most);

/** The same firm by all appearance: at most two characters differ, and it begins or ends alike. */
function similar(a: string, b: string): boolean {
  const distance = editDistance(a, b);
  if (distance === 3 && a.slice(0, 4) === b.slice(0, 4) && a.slice(-4) === b.slice(-4)) return true; // 望岸传媒, 望岸文化传播
  return distance > 0 && distance <= 2 && a.charAt(0) === b.charAt(0) && (a.slice(0, 3) === b.slice(0, 3) || a.slice(-4) === b.slice(-4));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What stands behind a party's label where it signs, and behind 户名 where it is paid. */
function signed(reading: Reading): Mismatch[] {
  const { text, paragraphs } = reading.view;
  const inTail = (at: number): boolean => reading.view.paragraphAt(at).part === "signature" || at > text.length * 0.7;
  return reading.parties.flatMap(({ label, name, nameRange }): Mismatch[] => {
    if (name.length < 6 || !/[\u4e00-\u9fff]$/u.test(name) || paragraphs.length < 2) return [];
    const escaped = escapeRegExp(label);
    const behind = new RegExp(
      `${escaped}(?:（[^（）]{1,12}）)?(?:盖章|签章|公章|签字|名称)?(?:（[^（）]{1,12}）)?[：]?((?!（[盖签])${firm})(?=$|[\\s，。；、（]|[甲乙丙]方|法定|授权|代表|日期|委托|受托|客户|地址)`,
      "gmu",
    );
    const tails = allMatches(text, behind).filter((match) => match.index > nameRange[1] && inTail(match.index));
    const paid = allMatches(text, account).filter((match) => (match[1] ?? "").slice(0, 4) === name.slice(0, 4));
    return [...tails, ...paid].flatMap((match): Mismatch[] => {
      const written = match[1] ?? "";
      if (name.includes(written) || written.includes(name) || reading.parties.some((other) => other.name === written)) return [];
      const end = match.index + match[0].length;
      if (saidToDiffer.test(lineAround(text, end)) || (!written.startsWith(name.slice(0, 2)) && !/[盖签公]?章/u.test(match[0]))) return [];
      return [{ range: [end - written.length, end], written, party: name }];
    });
  });
}

const firm = "[〇㐀-鿿（）]{4,36}?(?:有限责任公司|股份有限公司|有限公司|公司|商行|工作室|经营部|商店|事务所|合作社|运营部|中心)";
const account = new RegExp(`(?:户名|账户名称?|开户名称?|收款(?:单位|人|方|账户|户)?)(?:为|：|是)?(${firm})(?=$|[\\s，。；、（])`, "gmu");

/** A party has one registered name, in the head, the body, the account and the signature block. */
export const partyMismatch = defineRule({
  id: "party-mismatch",
  kind: "party-mismatch",
  topic: "parties",
  why: say(
    "主体名称不一致时，付款对象、签约主体和责任主体都可能不是同一家公司。",
    "With different names, the payee, the signatory and the debtor may be different companies.",
  ),
  law: ["民法典/470"],
  examples: [
    {
      text: "甲方：杭州青芜生活用品有限公司\n乙方：杭州迅帆网络科技有限公司\n第一条 付款\n户名杭州迅帆网络科技有限公司，账号571905550210802。\n第二条 其他\n一式两份。",
      finds: [],
    },
    {
      text: "甲方：杭州青芜生活用品有限公司\n乙方：杭州迅帆网络科技有限公司\n第一条 付款\n户名杭州迅帆网络技术有限公司，账号571905550210802。\n第二条 其他\n一式两份。",
      finds: ["杭州迅帆网络技术有限公司"],
    },
    {
      text: "甲方：杭州青芜生活用品有限公司\n乙方：杭州迅帆网络科技有限公司\n第一条 付款\n开户行杭州银行股份有限公司钱塘支行。\n第二条 其他\n一式两份。",
      finds: [],
    },
  ],
  *check({ reading }) {
    const near = [...mismatches(reading), ...people(reading)];
    const others = signed(reading).filter((one) => !near.some((other) => overlaps(other.range, one.range)));
    for (const { range, written, party } of [...near, ...others]) {
      const here = reading.fromView(range);
      yield {
        range: here,
        message: say(`“${written}”与首部的“${party}”不一致`, `“${written}” differs from “${party}” in the head`),
        fix: { mode: "replace", text: party },
      };
    }
  },
  evidence: ({ reading }) =>
    lookedAt(
      say("双方名称", "names of the parties"),
      reading.parties.filter(({ name }) => name !== "").map(({ nameRange: range }) => ({ range })),
    ),
});
