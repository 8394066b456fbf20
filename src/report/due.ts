/** The end of a rule's period or of the contract's own term from which days are counted. */
export type DueAnchor =
  "start" | "end" | "trial-end" | "signed" | "month-start" | "month-end" | "quarter-start" | "quarter-end" | "period-end";

/** When something is due, as the sentence says it; `dueDays` turns it into days where the contract gives a term. */
export type Due =
  | { readonly kind: "date"; readonly date: string }
  /** A day of every month, or of every month after one of the term where what is past is reported or paid. */
  | { readonly kind: "monthly"; readonly day: number; readonly arrears?: boolean | undefined }
  /** A day of every week, 1 for Monday. */
  | { readonly kind: "weekly"; readonly weekday: number }
  /** So long after the anchor, before it where `count` is negative; `months` is the length of a period that begins with the term. */
  | {
      readonly kind: "anchored";
      readonly anchor: DueAnchor;
      readonly count: number;
      readonly unit: string;
      readonly months?: number | undefined;
    }
  /** So long before or after something that has no day. */
  | { readonly kind: "before" | "after"; readonly count: number; readonly unit: string };

/** The days that a contract states of itself. */
export interface DueTerm {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** The last day of a trial. */
  readonly trialEnd?: string | undefined;
  /** The later day beside the signatures. */
  readonly signed?: string | undefined;
}
