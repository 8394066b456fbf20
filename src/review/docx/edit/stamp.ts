/** Who made a tracked change or comment and when, and numbers for the mark-up. */
export interface Stamp {
  readonly author: string;
  /** ISO 8601, such as 2026-11-22T08:00:00Z. */
  readonly date: string;
  /** A number that no mark-up of the file has yet. */
  readonly freshId: () => number;
}

/** The attributes of a tracked change. */
export const stamped = ({ author, date, freshId }: Stamp): Readonly<Record<string, string | number>> => ({ id: freshId(), author, date });
