import { expect, test } from "vitest";
import { check } from "../../../src/check/check.js";
import { loadLibrary } from "../../../src/node/load-library.js";
import { contractOf } from "../read-text.js";
import { testRule } from "./rule-table.js";

const library = await loadLibrary();

testRule("outdated-law", {
  bad: [
    "本合同没有写的，适用合同法。",
    "违约责任依合同法第一百零七条承担。",
    "双方依据物权法处理样品的归属。",
    "根据《中华人民共和国民法总则》，乙方具有民事行为能力。",
    "侵权的，按侵权责任法赔偿。",
  ],
  good: [
    "本合同没有写的，适用民法典合同编。",
    "双方遵守劳动合同法的规定。",
    "2018年的旧协议依彼时施行的《合同法》订立。",
    "民法典施行前的合同法不再适用于本合同。",
    "双方依照《中华人民共和国电子商务法》公示营业执照。",
    "合同法律关系以本合同为准。",
  ],
});

test.each([
  ["依据《合同法》第一百一十四条。", "《民法典》第五百八十五条"],
  ["依据《中华人民共和国合同法》第114条。", "《中华人民共和国民法典》第585条"],
  ["依据合同法办理。", "《民法典》"],
])("names the law in force as %s cites", (text, fix) => {
  const { findings } = check(contractOf(text), library, { asOf: "2026-11-22" });
  expect(findings.find(({ kind }) => kind === "outdated-law")?.fix?.text).toBe(fix);
});
