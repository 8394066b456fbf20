import { hull } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { decimal } from "../../base/decimal.js";
import { raise, show } from "./raise.js";
import { factsIn } from "../facts/facts-in.js";

const rate =
  /(?:汇率|中间价|折算价|牌价|按)[^，。；\d]{0,8}(?:1[:：]?(?:美元|USD)?[=兑]?)?(\d{1,2}\.\d{1,4})(?:的?汇率)?[^，。；\d]{0,12}(?:折合|折算|折|合|计|即)[^，。；\d]{0,6}$/u;

/** USD 2,400按7.10折合人民币17,040元: the converted amount is the product, to one yuan. */
export function* exchange(reading: Reading): Iterable<Raised> {
  for (const foreign of reading.facts.money) {
    if (foreign.currency === "CNY") continue;
    const paragraph = reading.paragraphAt(foreign.range[0]);
    const home = factsIn(reading.facts.money, [foreign.range[1] + 1, paragraph.range[1]]).find((fact) => fact.currency === "CNY");
    if (!home || home.range[0] - foreign.range[1] > 60) continue;
    const between = reading.text.slice(foreign.range[1], home.range[0]);
    const stated = decimal(rate.exec(between)?.[1] ?? "");
    if (!stated || foreign.amount.times(stated).minus(home.amount).abs().lte(1)) continue;
    yield raise(
      hull([foreign.range, home.range]),
      `按${stated.toFixed()}折算应为${show(foreign.amount.times(stated))}元，写的是${show(home.amount)}元`,
      `At ${stated.toFixed()} this is ${show(foreign.amount.times(stated))}, the text says ${show(home.amount)}`,
    );
  }
}
