import { describe, expect, test } from "vitest";
import { formatNumber } from "../../../src/read/docx/numbering/formats/format-number.js";

const tried = [1, 2, 10, 11, 20, 21, 99, 100, 101, 110, 1005];

describe("number formats", () => {
  test.each<[string, string, string?]>([
    ["decimal", "1 2 10 11 20 21 99 100 101 110 1005"],
    ["decimalZero", "01 02 10 11 20 21 99 100 101 110 1005"],
    ["chineseCounting", "一 二 十 十一 二十 二十一 九十九 一○○ 一○一 一一○ 一○○五"],
    ["chineseCountingThousand", "一 二 十 十一 二十 二十一 九十九 一百 一百〇一 一百一十 一千〇五"],
    ["taiwaneseCountingThousand", "一 二 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一千零五"],
    ["japaneseCounting", "一 二 十 十一 二十 二十一 九十九 百 百一 百十 千五"],
    ["chineseLegalSimplified", "壹 贰 壹拾 壹拾壹 贰拾 贰拾壹 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹仟零伍"],
    ["ideographLegalTraditional", "壹 貳 壹拾 壹拾壹 貳拾 貳拾壹 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹仟零伍"],
    ["ideographDigital", "一 二 一〇 一一 二〇 二一 九九 一〇〇 一〇一 一一〇 一〇〇五"],
    ["ideographTraditional", "甲 乙 癸 11 20 21 99 100 101 110 1005"],
    ["ideographZodiac", "子 丑 酉 戌 20 21 99 100 101 110 1005"],
    ["ideographZodiacTraditional", "甲子 乙丑 癸酉 甲戌 癸未 甲申 99 100 101 110 1005"],
    ["decimalEnclosedCircle", "① ② ⑩ ⑪ ⑳ 21 99 100 101 110 1005"],
    ["decimalEnclosedCircleChinese", "① ② ⑩ ⑪ ⑳ 21 99 100 101 110 1005"],
    ["decimalEnclosedParen", "⑴ ⑵ ⑽ ⑾ ⒇ 21 99 100 101 110 1005"],
    ["decimalEnclosedFullstop", "⒈ ⒉ ⒑ ⒒ ⒛ 21 99 100 101 110 1005"],
    ["ideographEnclosedCircle", "㊀ ㊁ ㊉ 11 20 21 99 100 101 110 1005"],
    ["decimalFullWidth", "１ ２ １０ １１ ２０ ２１ ９９ １００ １０１ １１０ １００５"],
    ["lowerLetter", `a b j k t u ${"u".repeat(4)} ${"v".repeat(4)} ${"w".repeat(4)} ${"f".repeat(5)} ${"q".repeat(9)}`],
    ["upperRoman", "I II X XI XX XXI XCIX C CI CX MV"],
    ["ordinal", "1st 2nd 10th 11th 20th 21st 99th 100th 101st 110th 1005th"],
    ["ordinal", "1er 2e 10e 11e 20e 21e 99e 100e 101e 110e 1005e", "fr-FR"],
    ["ordinal", "1-ый 2-ой 10-ый 11-ый 20-ый 21-ый 99-ый 100-ый 101-ый 110-ый 1005-ый", "ru-RU"],
    ["hex", "1 2 A B 14 15 63 64 65 6E 3ED"],
    ["none", "          "],
    ["aFormatOfTomorrow", "1 2 10 11 20 21 99 100 101 110 1005"],
  ])("%s", (format, wanted, language) => expect(tried.map((value) => formatNumber(format, value, { language })).join(" ")).toBe(wanted));

  test("words in a language that is not known are English", () =>
    expect(formatNumber("cardinalText", 21, { language: "zh-CN" })).toBe("Twenty-one"));
  test("what a format cannot write is written in digits", () => {
    for (const format of ["upperRoman", "lowerLetter", "chineseCountingThousand", "cardinalText", "chicago"])
      expect(formatNumber(format, 0)).toBe("0");
    expect(formatNumber("chineseCountingThousand", 10_000)).toBe("10000");
    expect(formatNumber("upperRoman", 999_999_999)).toBe("999999999");
    for (const format of ["lowerLetter", "chicago", "ideographTraditional"])
      expect(formatNumber(format, 999_999_999).length).toBeLessThan(31);
  });
  test("signs of the Chicago style come again, doubled", () =>
    expect([1, 4, 5, 9].map((value) => formatNumber("chicago", value))).toEqual(["*", "§", "**", "***"]));
});
