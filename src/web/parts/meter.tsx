import type { ReactNode } from "react";

interface MeterProps {
  readonly label: string;
  /** Undefined: under way, but nobody knows how far. */
  readonly percent: number | undefined;
}

/** A thin bar of progress. */
export function Meter({ label, percent }: MeterProps): ReactNode {
  return <progress className="meter" aria-label={label} max={100} {...(percent === undefined ? {} : { value: percent })} />;
}
