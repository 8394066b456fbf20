import { grouped } from "../../base/decimal.js";
import type { Range } from "../../base/range.js";
import type { TopicElement } from "../../library/topic.js";
import type { Reading } from "../reading/reading.js";

/** What an element says, for the term sheet: the fact that it holds, else its words. */
export function elementValue(reading: Reading, kind: TopicElement["value"], stated: Range): string {
  const sentence = reading.sentenceAt(stated[0]).range;
  const inside = <T extends { readonly range: Range }>(facts: readonly T[], around: Range): T | undefined =>
    facts.find((fact) => around[0] <= fact.range[0] && fact.range[1] <= around[1]);
  const nearest = <T extends { readonly range: Range }>(facts: readonly T[]): T | undefined =>
    inside(facts, stated) ?? inside(facts, [stated[0], sentence[1]]) ?? inside(facts, sentence);
  const words = (range: Range): string =>
    reading.contract.text
      .slice(...reading.toSource(range))
      .replaceAll(/\s+/gu, " ")
      .trim();
  switch (kind) {
    case "money": {
      const fact = nearest(reading.facts.money);
      return fact ? `${grouped(fact.amount)}元` : words(sentence);
    }
    case "days": {
      const fact = nearest(reading.facts.duration);
      return fact ? words(fact.range) : words(sentence);
    }
    case "percent": {
      const fact = nearest(reading.facts.percent);
      return fact ? `${fact.percent.toFixed()}%` : words(sentence);
    }
    case "date": {
      const fact = nearest(reading.facts.date);
      return fact ? words(fact.range) : words(stated);
    }
    case "quote":
    case undefined:
      return words(sentence);
  }
}
