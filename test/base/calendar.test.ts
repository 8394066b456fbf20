import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastDay, nextDay } from "../../src/base/calendar.js";

describe("lastDay", () => {
  test.each([
    ["2027-04-01", 12, "2028-03-31"],
    ["2027-03-01", 12, "2028-02-29"],
    ["2027-01-15", 1, "2027-02-14"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2027-12-01", 1, "2027-12-31"],
    ["2027-05-01", 18, "2028-10-31"],
  ])("from %s for %s months", (start, months, end) => expect(lastDay(start, months)).toBe(end));
});

test.each([
  ["2027-02-28", "2027-03-01"],
  ["2028-02-28", "2028-02-29"],
  ["2027-12-31", "2028-01-01"],
])("the day after %s", (day, next) => expect(nextDay(day)).toBe(next));

test("periods that begin on a first join without gap, as the built-in calendar counts", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 60 }),
      (year, month, months) => {
        const start = `${year}-${String(month).padStart(2, "0")}-01`;
        const next = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
        expect(nextDay(lastDay(start, months))).toBe(next);
      },
    ),
  );
});
