import type { FlowLine } from "../layout/flow.js";

/** What of the open paragraph decides whether a line continues it. */
export interface Open {
  readonly first: FlowLine;
  readonly second?: FlowLine;
  /** The one above the last. */
  readonly before?: FlowLine;
  readonly last: FlowLine;
}

/** A paragraph that begins. */
export const begun = (line: FlowLine): Open => ({ first: line, last: line });

/** The paragraph with one more line. */
export const longer = ({ first, second, last }: Open, line: FlowLine): Open => ({
  first,
  second: second ?? line,
  before: last,
  last: line,
});
