import { byStart } from "../../base/range.js";
import { creditCode } from "./credit-code.js";
import { date } from "./date.js";
import { duration } from "./duration.js";
import type { Fact, FactOf } from "./fact.js";
import { lawCitation } from "./law-citation.js";
import { money } from "./money.js";
import { percent } from "./percent.js";
import { reference } from "./reference.js";

/** One recogniser a type of fact; the compiler sees to it that none is missing. */
const recognisers = {
  money,
  percent,
  duration,
  date,
  reference,
  law: lawCitation,
  "credit-code": creditCode,
} satisfies { [T in Fact["type"]]: (text: string) => FactOf<T>[] };

/** Every fact of a normalised text, by type and in the order of the text. */
export type Facts = { readonly [T in Fact["type"]]: readonly FactOf<T>[] };

export function factsOf(text: string): Facts {
  return {
    money: ordered(recognisers.money(text)),
    percent: ordered(recognisers.percent(text)),
    duration: ordered(recognisers.duration(text)),
    date: ordered(recognisers.date(text)),
    reference: ordered(recognisers.reference(text)),
    law: ordered(recognisers.law(text)),
    "credit-code": ordered(recognisers["credit-code"](text)),
  };
}

const ordered = <T extends Fact>(facts: T[]): T[] => facts.sort((a, b) => byStart(a.range, b.range));
