import { memo, type KeyboardEvent, type ReactNode } from "react";
import type { Finding, Range, Severity } from "../api/contract.js";

interface MarkedTextProps {
  readonly text: string;
  readonly range: Range;
  readonly findings: readonly Finding[];
  readonly active: string | undefined;
  readonly onPick: (id: string) => void;
}

const loudness = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/** The words of a range with every finding's quote marked; where quotes overlap the most pressing one is named. */
export const MarkedText = memo(function MarkedText({ text, range, findings, active, onPick }: MarkedTextProps): ReactNode {
  const [start, end] = range;
  const here = findings.filter((one) => one.range[0] < end && start < one.range[1]);
  if (here.length === 0) return unwrapped(text.slice(start, end));
  const cuts = [...new Set([start, end, ...here.flatMap((one) => [Math.max(start, one.range[0]), Math.min(end, one.range[1])])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end;
    const words = unwrapped(text.slice(from, to));
    const over = here
      .filter((one) => one.range[0] < to && from < one.range[1])
      .sort((a, b) => Number(b.id === active) - Number(a.id === active) || loudness[a.severity] - loudness[b.severity]);
    const [top] = over;
    if (top === undefined) return words;
    const pick = (): void => onPick(top.id);
    return (
      <mark
        key={from}
        className={over.some(({ id }) => id === active) ? `${top.severity} active` : top.severity}
        data-finding={over.map(({ id }) => id).join(" ")}
        role="button"
        tabIndex={0}
        title={top.message}
        onClick={pick}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          pick();
        }}
      >
        {words}
      </mark>
    );
  });
});

/** A line that was broken in the middle of a Chinese sentence reads on. */
const unwrapped = (text: string): string => text.replaceAll(/(?<=[\p{Script=Han}，。；：、]) *\n\s*(?=[\p{Script=Han}“（])/gu, "");
