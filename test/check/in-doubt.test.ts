import { expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();
const text = "第一条 服务费\n服务费为人民币120,000元（大写：壹拾贰万壹仟元整）。\n第二条 人员\n乙方有权根据工作需要自行更换主播。\n";

test("a finding on words that were not recognised surely is a tier lower and says so; the others stay", () => {
  const at = text.indexOf("壹仟");
  const plain = check(contractOf(text), library, { asOf: "2026-11-22" }).findings;
  const doubted = check(contractOf(text), library, { asOf: "2026-11-22", doubtful: [[at, at + 2]] }).findings;
  const mismatch = (all: typeof plain) => all.find(({ rule }) => rule === "amount-mismatch");
  expect(mismatch(plain)?.severity).toBe("error");
  expect(mismatch(doubted)?.severity).toBe("warning");
  expect(mismatch(doubted)?.message.zh).toContain("识别存疑");
  expect(mismatch(doubted)?.id).toBe(mismatch(plain)?.id);
  const others = (all: typeof plain) => all.filter(({ range }) => range[1] <= at || range[0] >= at + 2);
  expect(others(doubted)).toEqual(others(plain));
  expect(others(plain).length).toBeGreaterThan(0);
});
