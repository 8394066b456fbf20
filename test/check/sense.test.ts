import { describe, expect, test } from "vitest";
import { readingOf } from "../../src/check/reading/reading.js";
import { actorAt } from "../../src/check/sense/actor-at.js";
import { stanceOf } from "../../src/check/sense/stance-of.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();

/** The reading of a text, and where a word stands in it. */
function found(text: string, word: string) {
  const reading = readingOf(contractOf(text), library);
  const start = reading.text.indexOf(word);
  return { reading, range: [start, start + word.length] as const };
}

describe("how a sentence stands to an act", () => {
  test.each([
    ["乙方可以刷单。", "刷单", "said"],
    ["刷单、买赞，双方皆禁。", "刷单", "denied"],
    ["谁也不做刷单、补单。", "补单", "denied"],
    ["买赞、雇人作评均在禁止之列。", "买赞", "denied"],
    ["刷单产生的数据不计入考核。", "刷单", "uncounted"],
    ["乙方不得拒绝甲方刷单。", "刷单", "said"],
    ["无论是否刷单，乙方都收费。", "刷单", "said"],
    ["乙方刷单的，应退还当月服务费。", "刷单", "event"],
    ["期满契约即终，不以任何方式自动展期。", "展期", "denied"],
    ["双方不得：\n1. 刷单；\n2. 买粉。", "买粉", "denied"],
  ])("%s", (text, word, stance) => {
    const { reading, range } = found(text, word);
    expect(stanceOf(reading, range, false)).toBe(stance);
  });

  test("a negation between the words of the act counts where it is asked for", () => {
    const { reading, range } = found("经办人不收对方的红包。", "经办人不收对方的红包".replace("对方", "\ue013"));
    expect([stanceOf(reading, range, false), stanceOf(reading, range, true)]).toEqual(["said", "denied"]);
  });
});

describe("who acts", () => {
  test.each([
    ["甲方应向乙方支付服务费。", "支付", "brand"],
    ["服务费由甲方支付。", "支付", "brand"],
    ["经甲方书面同意，乙方可以更换主播。", "更换", "agency"],
    ["乙方未经甲方书面同意，不得转包。", "转包", "agency"],
    ["甲方的店铺由乙方运营。", "运营", "agency"],
    ["甲方授权乙方发布商品。", "发布", "agency"],
    ["双方应保密。", "保密", "both"],
    ["乙方应：\n1. 按月提交报告；\n2. 管理账号。", "管理", "agency"],
    ["第一条 甲方的义务\n按期寄送样品。", "寄送", "brand"],
    ["按期寄送样品。", "寄送", "unknown"],
  ])("%s", (text, word, actor) => {
    const { reading, range } = found(text, word);
    expect(actorAt(reading, range[0])).toBe(actor);
  });
});
