import { expect, test } from "vitest";
import { labelOf } from "../../src/document/label.js";

test.each([
  ["一.1 乙方提供服务", "decimal", [1, 1]],
  ["三.12 逾期付款", "decimal", [3, 12]],
  ["二　期限", "han", [2]],
  ["二 期间与地点", "han", [2]],
  ["三　项目管理", "han", [3]],
  ["四　款项支付", "han", [4]],
  ["五　日常运营", "han", [5]],
  ["六　天猫店铺", "han", [6]],
  ["1.1 服务", "decimal", [1, 1]],
] as const)("%s begins with a number", (line, style, numbers) => expect(labelOf(line)).toMatchObject({ style, numbers }));

test.each(["二 期工程款", "三 日内付款", "三 方共同签署", "一 次性支付"])("%s does not", (line) => expect(labelOf(line)).toBeUndefined());
