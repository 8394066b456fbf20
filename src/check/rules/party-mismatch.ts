import { say } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import type { Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

const company = /[\p{Script=Han}（）]{4,36}?(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|商行|工作室|商贸行)/gu;

/** Words that may stand right before a name without a sign between them. */
const lead = /^(?:.*[：；，。、\s]|.*?(?:户名|账户名|名称|开户名|收款人|为|由|至|向|与|和|及|即|是|（))/u;

interface Mismatch {
  readonly range: Range;
  readonly written: string;
  readonly party: string;
}

/** Company names that are nearly, but not exactly, a party's name. Looked for in the text before parties become marks. */
function mismatches(reading: Reading): Mismatch[] {
  const names = reading.parties.map((party) => party.name).filter((name) => name.length >= 6);
  const { text } = reading.view;
  return [...text.matchAll(company)].flatMap((match): Mismatch[] => {
    const [all] = match;
    if (names.some((name) => all.endsWith(name))) return [];
    const options = [all, all.replace(lead, "")].filter((option) => option.length >= 6);
    for (const party of names)
      for (const option of options) {
        const written = option.length > party.length + 3 ? option.slice(-party.length) : option;
        if (written !== party && similar(written, party)) {
          const start = match.index + all.length - written.length;
          return [{ range: [start, start + written.length], written, party }];
        }
      }
    return [];
  });
}

/** The same firm by all appearance: same beginning, and at most a fifth of the characters differ. */
function similar(a: string, b: string): boolean {
  const start = [...a].findIndex((character, at) => character !== b.charAt(at));
  const distance = editDistance(a, b);
  return start >= 4 && distance > 0 && distance <= Math.max(2, Math.ceil(Math.max(a.length, b.length) * 0.22));
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
    for (const { range, written, party } of mismatches(reading)) {
      const here = reading.fromView(range);
      yield {
        range: here,
        message: say(`“${written}”与首部的“${party}”不一致`, `“${written}” differs from “${party}” in the head`),
        fix: { mode: "replace", text: party },
      };
    }
  },
  evidence: ({ reading }) => ({ evidence: reading.parties.filter((party) => party.name !== "").length }),
});
