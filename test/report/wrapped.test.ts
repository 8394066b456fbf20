import { expect, test } from "vitest";
import { displayWidth } from "../../src/report/display-width.js";
import { wrapped } from "../../src/report/wrapped.js";

test.each([
  ["their business; say that they are handed over at the end.", ["their business; say", "that they are handed", "over at the end."]],
  ["店铺、账号及其粉丝、客户和经营数据归甲方所有。", ["店铺、账号及其粉丝、", "客户和经营数据归甲方", "所有。"]],
  ["改引《民法典》第585条（law, in force since 2021-01-01）", ["改引《民法典》第585", "条（law, in force", "since 2021-01-01）"]],
  ["a".repeat(45), ["a".repeat(20), "a".repeat(20), "a".repeat(5)]],
  ["", [""]],
])("%s", (text, lines) => {
  expect(wrapped(text, 20)).toEqual(lines);
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(22);
});
