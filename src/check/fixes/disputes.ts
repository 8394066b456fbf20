import { arbitralBodies } from "../arbitral-bodies.js";
import type { Fix } from "../finding.js";
import type { Case } from "../rules/rule.js";
import { replaceSentence, sentencesAround, type Ill } from "./mend.js";

const court = "因本合同产生的争议，由双方协商解决；协商不成的，任何一方可以向被告住所地有管辖权的人民法院起诉。";

/** Arbitration and court for the same disputes: the court stays, since that part of the agreement may stand anyway. */
export function chooseCourt({ raised }: Ill, { reading }: Case): Fix {
  return replaceSentence(sentencesAround(reading, raised.range), court, reading);
}

/** No body, or several: the first real one that is named, else the court. */
export function oneBody({ raised }: Ill, { reading }: Case): Fix {
  const sentence = sentencesAround(reading, raised.range);
  const body = arbitralBodies(reading.text.slice(...sentence), sentence[0]).find(({ real }) => real);
  const text = body
    ? `因本合同产生的争议，提交${body.name}按照申请仲裁时该会现行有效的仲裁规则仲裁，裁决是终局的，对双方均有约束力。`
    : court;
  return replaceSentence(sentence, text, reading);
}

/** An award is final: what lets a party go to court afterwards goes out, what chose the arbitration stays. */
export function awardThenSue({ raised }: Ill, { reading }: Case): Fix {
  const sentence = sentencesAround(reading, raised.range);
  const [body] = arbitralBodies(reading.text.slice(...sentence), sentence[0]).filter(({ real }) => real);
  const text = body
    ? `因本合同产生的争议，提交${body.name}仲裁，裁决是终局的，对双方均有约束力。`
    : /争议|纠纷/u.test(reading.text.slice(...sentence))
      ? court
      : "裁决是终局的，对双方均有约束力。";
  return replaceSentence(sentence, text, reading);
}
