import type { Fix } from "../finding.js";
import { segmentsOf } from "../reading/segments.js";
import type { Case } from "../rules/rule.js";
import { roleMarks } from "../view/role-view.js";
import { replaceSentence, sentencesAround, type Ill } from "./mend.js";
import { print } from "./print.js";
import type { Setting } from "./setting.js";

const open = /付|结(?:算|清|一次|账)|打款|汇|另行|商定|协商|届时|确定|核对|回款|及时|尽快|方便|安排/u;
const owed = /[〇㐀-鿿]{0,6}(?:费用?|佣金|提成|报酬|价款|尾款|余款|款项|奖金|酬金|返点|分成)/u;

/** What is owed stays; when it is paid becomes a day: so many working days after the signed statement and the invoice. */
export function payOnDate({ raised }: Ill, { reading }: Case, setting: Setting): Fix {
  const sentence = sentencesAround(reading, raised.range);
  const segments = segmentsOf(reading.sentenceAt(raised.range[0]));
  const first = segments.findIndex(({ text }) => open.test(text));
  const kept = segments
    .slice(0, Math.max(first, 0))
    .map(({ range }) => reading.contract.text.slice(...reading.toSource(range)).replace(/[，；。]$/u, ""))
    .join("，");
  const what = kept === "" ? (owed.exec(reading.text.slice(...sentence).replaceAll(marks, "，"))?.[0] ?? "应付款项") : kept;
  const due = `${setting.labels.brand}在双方签认结算单并收到合规发票之日起${print([{ value: { call: "workdays", args: [{ path: ["payWorkdays"], up: 0 }] } }], "payment", setting)}内支付。`;
  return replaceSentence(sentence, `${what}${kept === "" ? "由" : "，"}${due}`, reading);
}

const marks = new RegExp(`[${Object.values(roleMarks).join("")}]`, "gu");
