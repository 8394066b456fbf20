import { contains } from "../../base/range.js";
import type { Fix } from "../finding.js";
import type { Case } from "../rules/rule.js";
import { sentencesAround, type Ill } from "./mend.js";

const daily = /每(?:逾期|迟延|延迟|晚|延误)?(?:一)?[日天]|按日|日(?:按|息|利率|计)|逾期一[日天]|日[千万百]分/u;

/** A rate far above the loss gives way to one that courts leave alone: 0.03 % a day, a fifth of the price. */
export function lowerPenalty({ raised }: Ill, { reading }: Case): Fix | undefined {
  const sentence = sentencesAround(reading, raised.range);
  const perDay = daily.test(reading.text.slice(...sentence));
  const rate = reading.facts.percent.find(
    ({ range, percent }) => contains(sentence, range) && (perDay ? percent.gte(0.1) && percent.lt(20) : percent.gte(30)),
  );
  return rate && { mode: "replace", text: perDay ? "万分之三" : "20%", range: rate.range };
}

/** Earnest money over a fifth of the price: the share comes down to the cap. */
export function lowerDeposit({ raised }: Ill, { reading }: Case): Fix | undefined {
  const share = reading.facts.percent.find(({ range, percent }) => contains(raised.range, range) && percent.gt(20));
  return share && { mode: "replace", text: "20%", range: share.range };
}
