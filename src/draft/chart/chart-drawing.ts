import { labelTextWidth, type Drawing, type Shade, type Shape } from "../../document/drawing.js";
import { sides, type Chart, type ChartRow, type Side } from "./chart.js";

/** The width of a page's text in Word, in points; other formats scale it to theirs. */
const width = 415;
const labels = 122;
const head = 20;
const rowHeight = 17;
const foot = 22;
const size = 8.5;

const fills: Readonly<Record<Side, Shade>> = { 甲方: "404040", 乙方: "8c8c8c", 双方: "d0d0d0" };

/** Draws a chart: labels to the left, bars and milestones over a grid, a legend below. */
export function chartDrawing({ caption, axis, rows }: Chart): Drawing {
  const height = head + rows.length * rowHeight + foot;
  const bottom = head + rows.length * rowHeight;
  const across = (at: number): number => labels + ((at - axis.from) / (axis.to - axis.from)) * (width - labels);
  const shapes: Shape[] = [
    ...rows.flatMap((_, at): Shape[] =>
      at % 2 === 0 ? [{ type: "box", x: 0, y: head + at * rowHeight, width, height: rowHeight, fill: "f4f4f4" }] : [],
    ),
    ...axis.ticks.flatMap(({ at, label }): Shape[] => [
      { type: "line", from: [round(across(at)), head - 4], to: [round(across(at)), bottom], edge: "d0d0d0" },
      ...(across(at) + 2 + labelTextWidth(label, 7.5) > width
        ? [] // it would be cut off at the edge
        : [{ type: "label", at: [round(across(at) + 2), head - 7], align: "start", size: 7.5, text: label } as const]),
    ]),
    { type: "line", from: [0, head], to: [width, head], edge: "8c8c8c" },
    { type: "line", from: [0, bottom], to: [width, bottom], edge: "8c8c8c" },
    ...rows.flatMap((row, at) => rowShapes(row, head + at * rowHeight, across)),
    ...legend(bottom),
  ];
  return { width, height, alt: `${caption}：${rows.map(({ label, words }) => `${label}${words}`).join("；")}。`, shapes };
}

function rowShapes({ label, side, marks }: ChartRow, top: number, across: (at: number) => number): Shape[] {
  const middle = top + rowHeight / 2;
  const fill = fills[side];
  return [
    {
      type: "label",
      at: [4, round(middle + size * 0.36)],
      align: "start",
      size: Math.min(size, round(((labels - 8) / labelTextWidth(label, 1)) * 1)),
      text: label,
    },
    ...marks.map(({ from, to }): Shape => {
      const start = across(from);
      if (to === undefined) return diamond(start, middle, fill);
      return {
        type: "box",
        x: round(start),
        y: round(middle - 4),
        width: round(Math.max(1.5, across(to) - start)),
        height: 8,
        fill,
        edge: "404040",
      };
    }),
  ];
}

const diamond = (x: number, y: number, fill: Shade): Shape => ({
  type: "outline",
  points: [
    [round(x), round(y - 5)],
    [round(x + 5), y],
    [round(x), round(y + 5)],
    [round(x - 5), y],
  ],
  fill,
  edge: "404040",
});

/** The three sides, and what a bar and a diamond mean. */
function legend(bottom: number): Shape[] {
  const y = bottom + 14;
  let x = labels;
  const entry = (shape: (at: number) => Shape, text: string): Shape[] => {
    const shapes: Shape[] = [shape(x), { type: "label", at: [round(x + 14), y], align: "start", size: 7.5, text }];
    x += 14 + labelTextWidth(text, 7.5) + 14;
    return shapes;
  };
  return [
    ...sides.flatMap((side) =>
      entry((at) => ({ type: "box", x: round(at), y: y - 7, width: 10, height: 7, fill: fills[side], edge: "404040" }), side),
    ),
    ...entry((at) => diamond(at + 5, y - 3, "ffffff"), "时点"),
  ];
}

const round = (value: number): number => Math.round(value * 100) / 100;
