import { describe, expect, test } from "vitest";
import { compare } from "../../src/compare/compare.js";
import type { Comparison, ParagraphChange } from "../../src/compare/comparison.js";
import { htmlComparison } from "../../src/compare/formats/html.js";
import { jsonComparison } from "../../src/compare/formats/json.js";
import { textComparison } from "../../src/compare/formats/text.js";
import { readContract } from "../../src/read/read-contract.js";

async function read(text: string) {
  const document = await readContract(new TextEncoder().encode(text), { name: "a.txt" });
  if (!document.ok) throw new Error("unreadable");
  return document.value;
}

const compared = async (old: string, fresh: string): Promise<Comparison> => compare(await read(old), await read(fresh));

const shown = ({ pieces }: ParagraphChange): string =>
  pieces.map(({ type, text }) => (type === "kept" ? text : type === "removed" ? `[-${text}-]` : `{+${text}+}`)).join("");

const contract = `电商代运营合同

第一条 服务内容
乙方为甲方运营天猫旗舰店。

第二条 服务费
固定服务费为每月30,000元，乙方应在收到发票后15个工作日内开具收据。
佣金为净销售额的5%。

第三条 保密
双方对商业秘密保密，期限为两年。

第四条 争议解决
争议提交杭州仲裁委员会仲裁。
`;

describe("two versions", () => {
  test("that are equal have no differences", async () => {
    expect(await compared(contract, contract)).toMatchObject({ changes: [], renumbered: [], same: 5 });
  });

  test("differ clause by clause, with amounts, percentages, periods and duties first", async () => {
    const { changes, same } = await compared(
      contract,
      contract.replace("30,000元", "50,000元").replace("5%", "8%").replace("15个工作日", "五个工作日").replace("乙方应在", "乙方可以在"),
    );
    expect(same).toBe(4);
    expect(changes.map(({ type, old, new: fresh }) => [type, old?.label, fresh?.label])).toEqual([["changed", "第二条", "第二条"]]);
    expect(changes[0]?.paragraphs.map(shown)).toEqual([
      "固定服务费为每月[-30,000元-]{+50,000元+}，乙方[-应-]{+可以+}在收到发票后[-15个工作日-]{+五个工作日+}内开具收据。",
      "佣金为净销售额的[-5%-]{+8%+}。",
    ]);
    expect(changes[0]?.facts).toEqual([
      { kind: "money", old: "30,000元", new: "50,000元" },
      { kind: "percent", old: "5%", new: "8%" },
      { kind: "duration", old: "15个工作日", new: "五个工作日" },
      { kind: "duty", old: "应", new: "可以" },
    ]);
  });

  test("of which one has a clause more: what follows is only renumbered", async () => {
    const { changes, renumbered } = await compared(
      contract,
      contract.replace("第三条 保密", "第三条 知识产权\n成果归甲方所有。\n\n第四条 保密").replace("第四条 争议解决", "第五条 争议解决"),
    );
    expect(changes.map(({ type, new: fresh }) => [type, fresh?.title])).toEqual([["added", "知识产权"]]);
    expect(renumbered).toEqual([
      { old: "第三条", new: "第四条", title: "保密" },
      { old: "第四条", new: "第五条", title: "争议解决" },
    ]);
  });

  test("of which one lacks a clause", async () => {
    const { changes } = await compared(contract, contract.replace(/第三条 保密\n.*\n\n/u, "").replace("第四条", "第三条"));
    expect(changes.map(({ type, old }) => [type, old?.title])).toEqual([["removed", "保密"]]);
    expect(changes[0]?.paragraphs.map(shown)).toEqual(["[-第三条 保密-]", "[-双方对商业秘密保密，期限为两年。-]"]);
  });

  test("in which a clause moved and was reworded", async () => {
    const secrecy = /第三条 保密\n.*\n\n/u.exec(contract)?.[0] ?? "";
    const moved = contract
      .replace(secrecy, "")
      .replace("第二条 服务费", `${secrecy.replace("第三条", "第二条").replace("两年", "三年")}第三条 服务费`);
    const { changes } = await compared(contract, moved);
    expect(changes.filter(({ type }) => type === "moved").map(({ new: fresh, by }) => [fresh?.title, by])).toHaveLength(1);
    expect(changes.flatMap(({ facts }) => facts)).toEqual([{ kind: "duration", old: "两年", new: "三年" }]);
  });

  test("in which a clause got another title is known by its words", async () => {
    const { changes } = await compared(contract, contract.replace("第三条 保密", "第三条 秘密信息"));
    expect(changes.map(({ type, by, old, new: fresh }) => [type, by, old?.title, fresh?.title])).toEqual([
      ["changed", "words", "保密", "秘密信息"],
    ]);
  });

  test("differ in spaces only: that is no difference", async () => {
    expect((await compared(contract, contract.replace("每月30,000元", "每月 30,000 元"))).changes).toEqual([]);
  });

  test("tables: rows are matched, not columns of text", async () => {
    const table = (rows: string): string => `# 报价\n\n| 项目 | 单价 |\n| --- | --- |\n${rows}\n`;
    const markdown = async (rows: string) => {
      const document = await readContract(new TextEncoder().encode(table(rows)), { name: "a.md" });
      if (!document.ok) throw new Error("unreadable");
      return document.value;
    };
    const { changes } = compare(
      await markdown("| 直播 | 500元 |\n| 短视频 | 300元 |\n| 客服 | 100元 |"),
      await markdown("| 直播 | 600元 |\n| 客服 | 100元 |\n| 拍摄 | 900元 |"),
    );
    expect(changes.flatMap(({ paragraphs }) => paragraphs.map(shown))).toEqual([
      "[-500元-]{+600元+}",
      "[-短视频-]",
      "[-300元-]",
      "{+拍摄+}",
      "{+900元+}",
    ]);
  });
});

test("amounts of a row that only stands elsewhere have not changed", async () => {
  const rows = (...lines: readonly string[]): string => `第一条 费用\n${lines.join("\n")}\n以上均含税。\n`;
  const [live, service] = ["直播\t1,200元\t每月\t14,400元", "客服\t3,000元\t每月\t36,000元"];
  const { changes } = await compared(rows(live, service), rows(service));
  expect(changes.flatMap(({ facts }) => facts)).toEqual([
    { kind: "money", old: "1,200元" },
    { kind: "money", old: "14,400元" },
  ]);
});

describe("formats", () => {
  const report = async () => ({
    old: { file: "old.txt", format: "txt", text: contract },
    new: { file: "<new>.txt", format: "txt", text: contract },
    comparison: await compared(contract, contract.replace("30,000元", "50,000元<script>")),
    notes: [],
  });

  test("text marks what goes and what comes, and paints only where asked", async () => {
    const text = textComparison(await report(), "zh", false);
    expect(text).toContain("金额  30,000元 → 50,000元  第二条 服务费");
    expect(text).toContain("[-30,000元-]{+50,000元<script>+}");
    expect(text).not.toContain("\u001b");
    expect(textComparison(await report(), "zh", true)).toContain("\u001b[31;9m30,000元");
  });

  test("html has no script, and nothing of the contracts is markup", async () => {
    const html = htmlComparison(await report(), "zh");
    expect(html).toContain("<del>30,000元</del><ins>50,000元&lt;script&gt;</ins>");
    expect(html).not.toMatch(/<script|<new>/u);
  });

  test("json ranges lead to the words in both texts", async () => {
    const { old, changes } = JSON.parse(jsonComparison(await report(), "zh")) as {
      old: { text: string };
      changes: { paragraphs: { old: [number, number] }[] }[];
    };
    expect(old.text.slice(...(changes[0]?.paragraphs[0]?.old ?? [0, 0]))).toMatch(/^固定服务费.*收据。$/u);
  });
});
