import type { ReactNode } from "react";
import type { Finding, PagePlace } from "../../api/contract.js";

/** A box in hundredths of the page's width and height, from its upper left corner. */
export interface Share {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlaceMarksProps {
  readonly page: number;
  readonly places: readonly PagePlace[];
  readonly findings: readonly Finding[];
  readonly active: string | undefined;
  readonly onPick: (id: string) => void;
  readonly shareOf: (box: readonly [number, number, number, number]) => Share;
}

/** What lies over a page: a mark for every line of a finding's words, and an anchor for every other place that is led to. */
export function PlaceMarks({ page, places, findings, active, onPick, shareOf }: PlaceMarksProps): ReactNode {
  const here = places.flatMap(({ range, boxes }) => {
    const mine = boxes.flatMap(([on, ...box]) => (on === page ? [shareOf(box)] : []));
    return mine.length === 0 ? [] : [{ range, boxes: mine, startsHere: boxes[0]?.[0] === page }];
  });
  return (
    <div className="place-marks">
      {here.map(({ range, boxes, startsHere }) => {
        const key = range.join("-");
        const about = findings.filter((one) => one.quote !== "" && one.range[0] === range[0] && one.range[1] === range[1]);
        const [top] = [...about].sort((a, b) => Number(b.id === active) - Number(a.id === active));
        const lit = about.some(({ id }) => id === active);
        const [first] = boxes;
        return (
          <div key={key}>
            {startsHere && first && <span className="place-anchor" data-start={range[0]} style={styleOf(first)} />}
            {top &&
              boxes.map((box, at) => (
                <button
                  type="button"
                  key={at}
                  className={`place-mark ${top.severity}${lit ? " active" : ""}`}
                  style={styleOf(box)}
                  title={top.message}
                  aria-label={top.message}
                  aria-hidden={at > 0}
                  tabIndex={at > 0 ? -1 : 0}
                  data-finding={about.map(({ id }) => id).join(" ")}
                  onClick={() => onPick(top.id)}
                />
              ))}
          </div>
        );
      })}
    </div>
  );
}

const styleOf = ({ left, top, width, height }: Share): Record<string, string> => ({
  left: `${left.toFixed(3)}%`,
  top: `${top.toFixed(3)}%`,
  width: `${width.toFixed(3)}%`,
  height: `${height.toFixed(3)}%`,
});
