import type { Decimal } from "../../base/decimal.js";
import type { Range } from "../../base/range.js";

/** Something that the text says in a form that can be computed with. Ranges are of the view's text. */
export type Fact = MoneyFact | PercentFact | DurationFact | DateFact | ReferenceFact | LawFact | CreditCodeFact;

interface Said {
  readonly range: Range;
}

export interface MoneyFact extends Said {
  readonly type: "money";
  /** In the currency's main unit. */
  readonly amount: Decimal;
  readonly currency: "CNY" | "USD" | "HKD" | "EUR";
  /** Whether it is written in words (大写) or figures. */
  readonly written: "figures" | "words";
}

export interface PercentFact extends Said {
  readonly type: "percent";
  /** Of 100: 万分之三 is 0.03. */
  readonly percent: Decimal;
}

export type TimeUnit = "second" | "minute" | "hour" | "day" | "workday" | "week" | "month" | "quarter" | "year";

export interface DurationFact extends Said {
  readonly type: "duration";
  readonly count: number;
  readonly unit: TimeUnit;
}

export interface DateFact extends Said {
  readonly type: "date";
  readonly year: number;
  readonly month: number;
  /** Absent for a month such as 2027年6月. */
  readonly day?: number;
}

export interface ReferenceFact extends Said {
  readonly type: "reference";
  readonly target: "article" | "annex" | "chapter" | "section" | "paragraph";
  /** The numbers from the outermost level, such as [6, 2] for 第六条第二款 or 第6.2款. Empty for 附件《…》 without a number. */
  readonly numbers: readonly number[];
  /** The name in 《》 that follows, for annexes. */
  readonly name?: string;
}

export interface LawFact extends Said {
  readonly type: "law";
  /** The name as cited, without 《》. */
  readonly name: string;
  readonly article?: number;
}

export interface CreditCodeFact extends Said {
  readonly type: "credit-code";
  readonly code: string;
}

export type FactOf<T extends Fact["type"]> = Extract<Fact, { type: T }>;
