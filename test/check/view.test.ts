import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readingOf } from "../../src/check/reading/reading.js";
import { viewOf } from "../../src/check/view/view.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();
const view = (text: string): string => viewOf(contractOf(text)).text.trimEnd();

describe("the normalised view", () => {
  test.each([
    ["服务费为１２０，０００元（大写）", "服务费为120,000元（大写）"],
    ["甲方(品牌方):上海某公司", "甲方（品牌方）：上海某公司"],
    ["期 限 十 二 个 月", "期限十二个月"],
    ["每日9：00至18:00", "每日9:00至18:00"],
    ["以TikTok Shop 后台为准", "以TikTok Shop后台为准"],
    ["三十（30）日内；30（三十）个月；三十（40）日；第（30）条", "三十日内；30个月；三十（40）日；第（30）条"],
    ["優(yōu)質(zhì)服務(wù)，雙方應(yīng)當(dāng)履行", "优质服务，双方应当履行"],
    ["合作期間內之帳戶與聯絡人，雙方應依約定處理", "合作期间内之账户与联络人，双方应依约定处理"],
    ["「合格场次」", "“合格场次”"],
    ["❑含税 ☐不含税 ✔免税", "□含税□不含税✓免税"],
  ])("%s", (source, normal) => expect(view(source)).toBe(normal));

  test("every range leads back to the text that it stands for", () => {
    const character = fc.constantFrom(..."甲乙双方（）()：:，,。１2 \u3000\n第一条1.1、服務費應（yōu）𠮷%％ABab".split(""), "𠮷");
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 200 }).map((all) => all.join("")),
        (text) => {
          if (text.trim() === "") return;
          const reading = readingOf(contractOf(text), library);
          for (let at = 0; at + 1 < reading.text.length; at += 3) {
            const [start, end] = reading.toSource([at, at + 1]);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe("the parties", () => {
  test.each([
    ["甲方（品牌方）：上海楷木文具有限公司\n乙方（代运营方）：苏州众采电子商务有限公司\n第一条 范围", ["甲方 brand", "乙方 agency"]],
    ["甲方（服务方）：广州云岫数字营销有限公司\n乙方（品牌方）：佛山市朗盏照明有限公司\n第一条 范围", ["甲方 agency", "乙方 brand"]],
    ["委托方：上海楷木文具有限公司\n受托方：苏州众采电子商务有限公司\n第一条 范围", ["委托方 brand", "受托方 agency"]],
    [
      "上海楷木文具有限公司（以下简称“甲方”）委托苏州众采电子商务有限公司（以下简称“乙方”）运营店铺。\n第一条 范围",
      ["甲方 brand", "乙方 agency"],
    ],
    ["甲方\n名称：武汉序木家居有限公司\n乙方\n名称：长沙初麦文化传播有限公司\n第一条 甲方委托乙方运营店铺", ["甲方 brand", "乙方 agency"]],
  ])("%s", (text, expected) => {
    const { parties } = readingOf(contractOf(text), library);
    expect(parties.map(({ label, role }) => `${label} ${role}`)).toEqual(expected);
    for (const { name } of parties) expect(name).toMatch(/有限公司$/u);
  });
});
