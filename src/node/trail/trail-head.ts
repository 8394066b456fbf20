/** Where an organisation's trail of events stood when a file left: whoever holds the file can prove that nothing before it was changed later. */
export interface TrailHead {
  readonly organisation: string;
  /** How many events there were. */
  readonly events: number;
  /** The hash of the last of them. */
  readonly head: string;
  /** When, in ISO 8601. */
  readonly at: string;
}

/** The name under which files carry it. */
export const trailName = "ClausewrightTrail";

/** One line that holds all of it. */
export const trailLine = ({ organisation, events, head, at }: TrailHead): string => `${organisation} ${events} ${head} ${at}`;
