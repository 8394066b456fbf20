import { expect, test } from "vitest";
import { labelTextWidth } from "../../src/document/drawing.js";
import { chartDrawing } from "../../src/draft/chart/chart-drawing.js";
import { parseChart } from "../../src/draft/chart/parse-chart.js";

const terms = [
  ["2027-04-15", "2028-04-14"],
  ["2027-01-01", "2027-12-31"],
  ["2027-02-10", "2027-03-09"],
  ["2027-11-30", "2030-11-29"],
] as const;

test.each(terms)("nothing of a chart from %s to %s stands beyond its edges, and its time line is labelled", (from, to) => {
  const { width, height, shapes } = chartDrawing(
    parseChart("gantt", "图一", [`合作期限 | 双方 | ${from} | ${to}`, `账号基建 | 乙方 | ${from}`]),
  );
  const labels = shapes.flatMap((shape) => (shape.type === "label" ? [shape] : []));
  expect(labels.filter(({ text }) => /^\d{4}\./u.test(text)).length).toBeGreaterThan(0);
  for (const { at, size, text, align } of labels) {
    expect(align).toBe("start");
    expect(at[0] + labelTextWidth(text, size), text).toBeLessThanOrEqual(width);
  }
  for (const shape of shapes)
    if (shape.type === "box")
      expect([shape.x >= 0, shape.x + shape.width <= width, shape.y + shape.height <= height]).toEqual([true, true, true]);
});
