import { describe, expect, test } from "vitest";
import type { Block, Contract } from "../../../src/document/node.js";
import { outline } from "../../../src/read/outline/outline.js";
import { textSource } from "../../../src/read/text/read-text.js";

/** The tree as indented lines: part kinds, labels with titles, first words of paragraphs. */
function sketch(text: string): string[] {
  const contract: Contract = outline(textSource(text, "txt", (line) => line));
  const block = (node: Block, depth: number): string[] => {
    const indent = "  ".repeat(depth);
    if (node.type === "paragraph")
      return [
        `${indent}- ${text
          .slice(...node.range)
          .replaceAll("\n", "⏎")
          .slice(0, 12)}`,
      ];
    if (node.type === "table") return [`${indent}table`];
    return [
      `${indent}${node.label} ${node.title ? text.slice(...node.title.range) : ""}`.trimEnd(),
      ...node.children.flatMap((child) => block(child, depth + 1)),
    ];
  };
  return contract.root.children.flatMap((part) => [
    `${part.kind} ${part.label ?? ""}`.trim(),
    ...part.children.flatMap((child) => block(child, 1)),
  ]);
}

describe("the outline", () => {
  test("articles and decimal numbers, a signature block and an annex", () => {
    expect(
      sketch(
        "服务合同\n甲方：某公司\n第一条 范围\n1.1 运营店铺。\n1.2 直播。\n第二条 费用\n2.1 每月一万元。\n甲方（盖章）：　乙方（盖章）：\n附件一：名单\n主播：张三。",
      ),
    ).toEqual([
      "cover",
      "  - 甲方：某公司",
      "body",
      "  第一条 范围",
      "    1.1",
      "      - 运营店铺。",
      "    1.2",
      "      - 直播。",
      "  第二条 费用",
      "    2.1",
      "      - 每月一万元。",
      "signature",
      "  - 甲方（盖章）：　乙方（盖",
      "annex 附件一",
      "  - 主播：张三。",
    ]);
  });

  test("the line that says that the text ends opens the signature block", () => {
    for (const line of ["（以下无正文，为某公司签署页）", "（此页无正文）", "以下无正文"])
      expect(
        sketch(
          `第一条 范围\n运营店铺。\n第二条 费用\n每月一万元。\n第三条 其他\n另行签约。\n${line}\n甲方（盖章）：　乙方（盖章）：`,
        ).slice(-3),
      ).toEqual(["signature", `  - ${line.slice(0, 12)}`, "  - 甲方（盖章）：　乙方（盖"]);
  });

  test("chapters hold articles", () => {
    expect(sketch("第一章 总则\n第一条 甲方委托乙方。\n第二章 费用\n第二条 每月一万元。")).toEqual([
      "body",
      "  第一章 总则",
      "    第一条",
      "      - 甲方委托乙方。",
      "  第二章 费用",
      "    第二条",
      "      - 每月一万元。",
    ]);
  });

  test("Han numbers, bracketed items, Arabic items", () => {
    expect(sketch("一、范围\n（一）店铺：\n1、装修；\n2、上新。\n（二）直播。\n二、费用\n每月一万元。")).toEqual([
      "body",
      "  一 范围",
      "    （一） 店铺",
      "      1",
      "        - 装修；",
      "      2",
      "        - 上新。",
      "    （二）",
      "      - 直播。",
      "  二 费用",
      "    - 每月一万元。",
    ]);
  });

  test("a web copy in one line is cut at its numbers, and a citation does not cut", () => {
    const copy = `第一条合作内容1.1甲方委托乙方运营店铺，${"服务内容包括商品上架和活动报名，".repeat(20)}数量见附件。1.2乙方每月直播15场。第二条费用2.1每月三万元，违约责任按第一条的约定执行。2.2按月支付。第三条其他3.1一式两份。`;
    expect(sketch(copy).filter((line) => !line.includes("-"))).toEqual([
      "body",
      "  第一条 合作内容",
      "    1.1",
      "    1.2",
      "  第二条 费用",
      "    2.1",
      "    2.2",
      "  第三条 其他",
      "    3.1",
    ]);
  });

  test("headings glued to the sentence before or behind them cut too, whatever they end with", () => {
    const copy = `第一章 总则第一条 ${"双方应当诚实守信，相互配合，".repeat(24)}共同发展。第二章 违约责任与解除第二条 逾期付款的，按8.1至8.3款执行。第三章 法律适用第三条 适用中国法律。第三章 其他规定第四条 一式两份。`;
    expect(sketch(copy).flatMap((line) => /第.条/u.exec(line)?.[0] ?? [])).toEqual(["第一条", "第二条", "第三条", "第四条"]);
  });

  test("wrapped lines are joined over a page mark", () => {
    const line = (text: string): string => text;
    const wrapped = [
      "第一条 为拓展甲方休闲食品的直播销售渠道，双方依据有关法律的规定订立本合",
      line("同，共同遵守本合同的各项约定并且按照约定的时间和数量履行自己的各项义务"),
      "和责任。",
      "第二条 乙方每月完成约定的直播场次，每场直播的时长不少于一百八十分钟，并",
      "第 1 页 共 2 页",
      "且在直播结束后二十四小时以内向甲方提交单场数据报告，报告的内容包括观看",
      "人数。",
      "第三条 甲方在收到乙方提交的结算单和发票之后的十个工作日以内向乙方支付上",
      "月的服务费，逾期付款的按照逾期金额的每日万分之三向乙方支付违约金，直到",
      "付清为止。",
      "第 2 页 共 2 页",
    ].join("\n");
    expect(sketch(wrapped)).toEqual([
      "body",
      "  第一条",
      "    - 为拓展甲方休闲食品的直播",
      "  第二条",
      "    - 乙方每月完成约定的直播场",
      "  第三条",
      "    - 甲方在收到乙方提交的结算",
    ]);
  });

  test("a running title with the page number behind it is no text of the contract; lines of nothing but page marks are", () => {
    const page = (number: number, text: string): string => `直播代播服务合同　编号SL-0473　　第 ${number} 页 共 3 页\n${text}`;
    const paged = [page(1, "第一条 乙方每月直播20场。"), page(2, "第二条 甲方按月付款。"), page(3, "第三条 争议由法院管辖。")].join("\n");
    expect(sketch(paged).join("\n")).not.toContain("SL-0473");
    expect(sketch("第 1 页 共 3 页\n".repeat(4)).length).toBeGreaterThan(0);
  });

  test.each(["", " "])("a copy without line breaks falls apart at clauses, parties, signatures and annexes (joined by %j)", (joint) => {
    const copy = [
      "代运营服务合同",
      "甲方（品牌方）：宁波澜栖护肤品有限公司",
      "统一社会信用代码：91330203MA2KX1A23B",
      "乙方（代运营方）：杭州观止数字科技有限公司",
      "第一条 服务范围",
      "1.1 乙方为甲方运营抖音店铺，包括商品上架、客户服务和直播排期，服务团队名单见附件一，未经甲方书面同意不得更换其中的任何人员。",
      "1.2 合作期限自2027年2月1日起至2028年1月31日止，届满即终止，不自动续期，继续履行或者沉默不构成续约。",
      "第二条 服务费",
      "2.1 甲方每月支付服务费人民币30,000元，收到合格的增值税专用发票后10个工作日内付清，逾期的按日支付万分之三的违约金。",
      "2.2 本合同金额大小写不一致的，以大写为准，附件与正文不一致的，以正文为准，变更须采用书面形式并由双方授权代表签字。",
      "甲方（公章）：乙方（公章）：日期：  年  月  日",
      "附件一：服务团队名单项目负责人盛夏，从业9年。",
    ].join(joint);
    const lines = sketch(copy);
    expect(lines).toContain("  第一条 服务范围");
    expect(lines).toContain("  第二条 服务费");
    expect(lines.filter((line) => /^ +[12]\.[12]/u.test(line)).map((line) => line.trim())).toEqual(["1.1", "1.2", "2.1", "2.2"]);
    expect(lines.filter((line) => !line.startsWith(" ")).map((line) => line.split(" ")[0])).toEqual([
      "cover",
      "body",
      "signature",
      "annex",
    ]);
    expect(lines).toContain("  - 甲方（品牌方）：宁波澜栖");
    expect(lines).toContain("  - 乙方（代运营方）：杭州观");
  });
});

test("terms between the signatures and the annexes are a part of their own", () => {
  const lines = sketch(
    [
      "商务条款",
      "1. 服务：直播运营。",
      "2. 费用：每月一万元。",
      "3. 期限：一年。",
      "甲方（盖章）：",
      "乙方（盖章）：",
      "通用条款",
      "第一条 店铺、账号、经营数据和客户资料均归甲方所有，乙方不得留存或者转让。",
      "附件一：人员名单",
      "主播：张三。",
    ].join("\n"),
  );
  expect(lines.filter((line) => !line.startsWith(" ")).map((line) => line.split(" ")[0])).toEqual([
    "cover",
    "body",
    "signature",
    "annex",
    "annex",
  ]);
});

test("numbers under chapters open a line of wrapped text however full the one before is", () => {
  const words = "乙方应当按照甲方书面确认的脚本完成拍摄和剪辑，并在每月底之前交付；";
  const wrapped = (label: string): string[] => {
    const paragraph = `${(label + words.repeat(3)).slice(0, 89)}。`;
    return [0, 30, 60].map((at) => paragraph.slice(at, at + 30));
  };
  const lines = [
    "第一章　内容",
    ...["1.1 ", "1.2 "].flatMap(wrapped),
    "第二章　地点",
    "双方另定。",
    "第三章　费用",
    ...["3.1 ", "3.2 ", "3.3 "].flatMap(wrapped),
  ];
  expect(sketch(lines.join("\n")).filter((line) => /^ +\d/u.test(line))).toEqual(["    1.1", "    1.2", "    3.1", "    3.2", "    3.3"]);
});
