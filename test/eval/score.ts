/** One labelled contract: topics and the findings that a checker must, must not, or may report. */
export interface Gold {
  readonly topics: Readonly<Record<string, string>>;
  readonly findings: readonly GoldFinding[];
  readonly must_not_fire: readonly { readonly kind: string; readonly quote: string }[];
  readonly either: readonly { readonly kind: string; readonly quote: string }[];
}

export interface GoldFinding {
  readonly kind: string;
  readonly topic?: string | null;
  readonly quote: string;
}

/** What was reported for it. */
export interface Reported {
  readonly topics: Readonly<Record<string, string>>;
  readonly findings: readonly {
    readonly kind: string;
    readonly severity: string;
    readonly range: readonly [number, number];
    readonly topic: string | null;
  }[];
}

export interface Scored {
  readonly topicPairs: readonly { readonly topic: string; readonly gold: string; readonly got: string }[];
  readonly hits: readonly GoldFinding[];
  readonly misses: readonly GoldFinding[];
  readonly falseAlarms: readonly Reported["findings"][number][];
  readonly hardFalseAlarms: readonly { readonly kind: string; readonly quote: string }[];
}

const rangeOf = (text: string, quote: string): readonly [number, number] => {
  const at = text.indexOf(quote);
  return [at, at + quote.length];
};

const overlaps = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];

/**
 * Scores one contract: a hit is a finding of the gold kind whose range overlaps the gold quote; a false alarm is an error or warning
 * that matches neither `findings` nor `either`; a hard one overlaps a `must_not_fire` quote with that kind. `missing-topic` follows
 * from the topics and is scored there.
 */
export function score(text: string, gold: Gold, reported: Reported): Scored {
  const findings = reported.findings.filter((one) => one.kind !== "missing-topic");
  const found = (one: { readonly kind: string; readonly quote: string }): boolean =>
    findings.some((each) => each.kind === one.kind && overlaps(each.range, rangeOf(text, one.quote)));
  return {
    topicPairs: Object.entries(gold.topics).map(([topic, status]) => ({ topic, gold: status, got: reported.topics[topic] ?? "none" })),
    hits: gold.findings.filter(found),
    misses: gold.findings.filter((one) => !found(one)),
    falseAlarms: findings.filter(
      (each) =>
        each.severity !== "info" &&
        ![...gold.findings, ...gold.either].some((one) => one.kind === each.kind && overlaps(each.range, rangeOf(text, one.quote))),
    ),
    hardFalseAlarms: gold.must_not_fire.filter(found),
  };
}
