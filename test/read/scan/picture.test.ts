import { describe, expect, test } from "vitest";
import { pictureSize } from "../../../src/read/scan/picture-size.js";
import { quarterTurned } from "../../../src/read/scan/quarter-turned.js";
import { sampled } from "../../../src/read/scan/sampled.js";
import { skewOf } from "../../../src/read/scan/skew-of.js";
import { turned } from "../../../src/read/scan/turned.js";
import { withoutSeals } from "../../../src/read/scan/without-seals.js";
import { drawPage, pngOf } from "./draw-page.js";

const lines = [
  "第一条 服务范围",
  "乙方为甲方提供抖音店铺的运营服务，包括商品上架、客户服务和直播排期。",
  "第二条 服务费",
  "甲方每月支付服务费人民币30,000元（大写：人民币叁万元整）。",
];

describe("a picture is made ready to be read:", () => {
  test.each([-2.5, -1, 0, 0.6, 3])("lines askew by %d degrees are found so", (skew) => {
    const picture = withoutSeals(drawPage(lines, { skew }));
    const angle = skewOf(picture);
    expect(Math.abs((angle * 180) / Math.PI - skew)).toBeLessThan(0.15);
    expect(Math.abs((skewOf(turned(picture, angle)) * 180) / Math.PI)).toBeLessThan(0.15);
  });

  test("a red seal goes, the black text below it stays", () => {
    const clean = withoutSeals(drawPage(lines));
    const sealed = withoutSeals(drawPage(lines, { seal: [700, 160] }));
    const dark = (data: Uint8Array): number => data.reduce((count, value) => count + (value < 128 ? 1 : 0), 0);
    expect(dark(clean.data)).toBeGreaterThan(5000);
    expect(Math.abs(dark(sealed.data) / dark(clean.data) - 1)).toBeLessThan(0.03);
  });

  test("transparent pixels are paper", () => {
    expect([...withoutSeals({ width: 1, height: 1, data: new Uint8Array([0, 0, 0, 0]) }).data]).toEqual([255]);
  });

  test("a quarter turn each way comes back, and a half turn twice", () => {
    const picture = { width: 3, height: 2, data: new Uint8Array([1, 2, 3, 4, 5, 6]) };
    // Text that runs up the page begins in its lower left corner.
    expect([...quarterTurned(picture, 1).data]).toEqual([4, 1, 5, 2, 6, 3]);
    expect(quarterTurned(quarterTurned(picture, 1), 3)).toEqual(picture);
    expect(quarterTurned(quarterTurned(picture, 2), 2)).toEqual(picture);
  });

  test("reducing takes the mean, beyond the edge is paper", () => {
    const grey = { width: 4, height: 4, data: new Uint8Array(16).fill(100) };
    expect([...sampled(grey, { left: 1, top: 1, width: 2, height: 2 }, 1, 1).data]).toEqual([100]);
    expect([...sampled(grey, { left: 40, top: 40, width: 2, height: 2 }, 2, 2).data]).toEqual([255, 255, 255, 255]);
  });
});

describe("the size of a picture is told without decoding it:", () => {
  test("PNG", () => {
    expect(pictureSize(pngOf(drawPage(["字"], {}, 640, 480)))).toEqual({ width: 640, height: 480 });
  });

  test("JPEG, whatever stands before the frame", () => {
    const comment = [0xff, 0xfe, 0x00, 0x04, 0x41, 0x42];
    const frame = [0xff, 0xc2, 0x00, 0x11, 0x08, 0x01, 0xe0, 0x02, 0x80, 0x03, 0x01, 0x22, 0x00, 0x02, 0x11, 0x01, 0x03, 0x11, 0x01];
    expect(pictureSize(new Uint8Array([0xff, 0xd8, ...comment, ...frame]))).toEqual({ width: 640, height: 480 });
  });

  test.each([[[]], [[0xff, 0xd8, 0xff]], [[0xff, 0xd8, 0xff, 0xfe, 0xff, 0xff, 0x00]], [[0x47, 0x49, 0x46, 0x38, 0x39, 0x61]]])(
    "%j has none",
    (bytes) => {
      expect(pictureSize(new Uint8Array(bytes))).toBeUndefined();
    },
  );
});
