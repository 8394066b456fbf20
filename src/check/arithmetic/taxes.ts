import { hull } from "../../base/range.js";
import type { MoneyFact } from "../facts/fact.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { raise, show } from "./raise.js";
import { factsIn } from "../facts/facts-in.js";

const netWord = /(?:不含(?:增值)?税|未税|税前)(?:的)?(?:价格|金额|价款|服务费|价|额|部分)?(?:为|是|：)?(?:人民币)?$/u;
const taxWord = /(?<![含前])税额(?:为|是|：)?(?:人民币)?$|(?<!含)(?:增值税|税款|税金)(?:额)?(?:为|：|计)?(?:人民币)?$/u;
const grossWord = /(?<!不)(?:含税|价税合计)(?:的)?(?:总)?(?:价格|金额|价款|服务费|总额|价|额)?(?:为|是|：)?(?:人民币)?$/u;

/** 不含税价 × 税率 = 税额, and both make the price; one fen of rounding is free. */
export function* taxes(reading: Reading): Iterable<Raised> {
  for (const sentence of reading.sentences) {
    if (!sentence.text.includes("税")) continue;
    const net = moneyAfter(reading, sentence, netWord);
    const tax = moneyAfter(reading, sentence, taxWord);
    const gross = moneyAfter(reading, sentence, grossWord);
    const rate = factsIn(reading.facts.percent, sentence.range)[0] ?? factsIn(reading.facts.percent, sentence.paragraph.range)[0];
    const share = rate?.percent.div(100);
    if (net && tax) yield* netAndTax(reading, sentence, net, tax, share);
    else if (
      net &&
      gross &&
      share &&
      !off(
        gross.amount
          .minus(net.amount.times(share.plus(1)))
          .abs()
          .toNumber(),
        0.011,
      )
    )
      continue;
    else if (net && gross && share && /税率/u.test(sentence.text))
      yield raise(
        hull([net.range, gross.range]),
        `不含税价加税应为${show(net.amount.times(share.plus(1)).round(2))}元，含税价写的是${show(gross.amount)}元`,
        `Net price and tax make ${show(net.amount.times(share.plus(1)).round(2))}, the price says ${show(gross.amount)}`,
      );
    else if (gross && tax && share && off(gross.amount.times(share).div(share.plus(1)).minus(tax.amount).abs().toNumber(), 0.011))
      yield raise(
        hull([gross.range, tax.range]),
        `按含税价倒算税额应为${show(gross.amount.times(share).div(share.plus(1)).round(2))}元，写的是${show(tax.amount)}元`,
        `The tax in the price is ${show(gross.amount.times(share).div(share.plus(1)).round(2))}, the text says ${show(tax.amount)}`,
      );
  }
}

function* netAndTax(
  reading: Reading,
  sentence: Sentence,
  net: MoneyFact,
  tax: MoneyFact,
  share: ReturnType<MoneyFact["amount"]["div"]> | undefined,
): Iterable<Raised> {
  const range = hull([net.range, tax.range]);
  const others = factsIn(reading.facts.money, sentence.range).filter((fact) => fact.written === "figures" && fact !== net && fact !== tax);
  const [gross] = others;
  if (share && off(net.amount.times(share).minus(tax.amount).abs().toNumber(), 0.011))
    yield raise(
      range,
      `不含税价乘以税率应为${show(net.amount.times(share).round(2))}元，税额写的是${show(tax.amount)}元`,
      `Net price times rate is ${show(net.amount.times(share).round(2))}, the tax says ${show(tax.amount)}`,
    );
  else if (others.length === 1 && gross && off(gross.amount.minus(net.amount.plus(tax.amount)).abs().toNumber(), 0.011))
    yield raise(
      hull([gross.range, range]),
      `不含税价与税额之和为${show(net.amount.plus(tax.amount))}元，与含税价${show(gross.amount)}元不符`,
      `Net price and tax make ${show(net.amount.plus(tax.amount))}, not ${show(gross.amount)}`,
    );
}

const off = (gap: number, tolerance: number): boolean => gap > tolerance;

const moneyAfter = (reading: Reading, sentence: Sentence, words: RegExp): MoneyFact | undefined =>
  factsIn(reading.facts.money, sentence.range).find(
    (fact) => fact.written === "figures" && words.test(reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 14), fact.range[0])),
  );
