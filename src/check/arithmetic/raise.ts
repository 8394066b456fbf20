import { say } from "../../base/bilingual.js";
import { grouped, type Decimal } from "../../base/decimal.js";
import type { Range } from "../../base/range.js";
import type { Raised } from "../finding.js";

/** A finding about numbers; the rule adds the rest. */
export const raise = (range: Range, zh: string, en: string): Raised => ({ range, message: say(zh, en) });

/** A number as people read it, to four places. */
export const show = (value: Decimal): string => grouped(value.round(4));
