import { describe, expect, test } from "vitest";
import { bar, column, line, show, tinyPdf } from "./tiny-pdf.js";
import { paragraphs, read, tables } from "./read-lines.js";

/** A grid of stroked lines with a text in each cell; the origin is its upper left corner. */
function grid(rows: readonly (readonly string[])[], { x = 85, y = 700, width = 100, height = 24 } = {}): string {
  const columns = rows[0]?.length ?? 0;
  const across = Array.from({ length: rows.length + 1 }, (_, at) => line(x, y - at * height, x + columns * width, y - at * height));
  const down = Array.from({ length: columns + 1 }, (_, at) => line(x + at * width, y, x + at * width, y - rows.length * height));
  const texts = rows.flatMap((row, r) =>
    row.map((text, c) => (text === "" ? "" : show(x + c * width + 5, y - r * height - 16, 10.5, text))),
  );
  return [...across, ...down, ...texts].join("");
}

describe("ruled tables", () => {
  test("cells are told by the lines around them, text around the table stays outside", async () => {
    const source = await read(
      tinyPdf([
        show(85, 730, 12, "收费标准如下：") +
          grid([
            ["项目", "金额"],
            ["服务费", "3万元"],
          ]) +
          show(85, 620, 12, "以上含税。"),
      ]),
    );
    expect(tables(source)).toEqual([
      [
        ["项目", "金额"],
        ["服务费", "3万元"],
      ],
    ]);
    expect(source.text).toBe("收费标准如下：\n项目\t金额\n服务费\t3万元\n以上含税。\n");
  });

  test("edges drawn as thin bars, cell by cell, make a table too", async () => {
    const cell = (x: number, y: number, text: string): string =>
      bar(x, y, 100, 0.5) + bar(x, y + 24, 100, 0.5) + bar(x, y, 0.5, 24) + bar(x + 100, y, 0.5, 24) + show(x + 5, y + 8, 10.5, text);
    const drawn = cell(85, 700, "甲") + cell(185, 700, "乙") + cell(85, 676, "丙") + cell(185, 676, "丁");
    expect(tables(await read(tinyPdf([drawn])))).toEqual([
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
    ]);
  });

  test("double lines make no rows of their own", async () => {
    const drawn =
      grid([
        ["甲", "乙"],
        ["丙", "丁"],
      ]) +
      line(85, 702, 285, 702) +
      line(85, 650, 285, 650);
    expect(tables(await read(tinyPdf([drawn])))).toEqual([
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
    ]);
  });

  test("merged cells stand where they begin", async () => {
    const across = [line(85, 700, 385, 700), line(85, 676, 385, 676), line(185, 652, 385, 652), line(85, 628, 385, 628)];
    const down = [line(85, 700, 85, 628), line(185, 676, 185, 628), line(285, 676, 285, 628), line(385, 700, 385, 628)];
    const texts = [
      show(90, 684, 10, "报价单"),
      show(90, 648, 10, "直播"),
      show(190, 660, 10, "场次"),
      show(290, 660, 10, "20"),
      show(190, 636, 10, "时长"),
      show(290, 636, 10, "4"),
    ];
    const source = await read(tinyPdf([[...across, ...down, ...texts].join("")]));
    expect(source.lines.map(({ range, cell }) => [source.text.slice(...range), cell?.row, cell?.column])).toEqual([
      ["报价单", 0, 0],
      ["直播", 1, 0],
      ["场次", 1, 1],
      ["20", 1, 2],
      ["时长", 2, 1],
      ["4", 2, 2],
    ]);
  });

  test("a table without lines at its sides has its outer columns", async () => {
    const drawn = [line(85, 700, 285, 700), line(85, 676, 285, 676), line(85, 652, 285, 652), line(185, 700, 185, 652)].join("");
    const texts = show(90, 684, 10, "项目") + show(190, 684, 10, "金额") + show(90, 660, 10, "服务费") + show(190, 660, 10, "3万元");
    expect(tables(await read(tinyPdf([drawn + texts])))).toEqual([
      [
        ["项目", "金额"],
        ["服务费", "3万元"],
      ],
    ]);
  });

  test("an empty cell is kept, so that columns stay in place", async () => {
    const source = await read(
      tinyPdf([
        grid([
          ["序号", "项目", "备注"],
          ["1", "", "无"],
        ]),
      ]),
    );
    expect(source.text).toBe("序号\t项目\t备注\n1\t\t无\n");
    expect(source.lines).toHaveLength(6);
  });

  test("lines of a cell are one paragraph when the first is full", async () => {
    const drawn =
      grid([
        ["项目", ""],
        ["服务", "费用"],
      ]) +
      show(190, 690, 10, "直播间短视频代运") +
      show(190, 679, 10, "营服务");
    expect(tables(await read(tinyPdf([drawn])))[0]?.[0]).toEqual(["项目", "直播间短视频代运营服务"]);
  });

  test("a frame around a text, an underline and a drawing are no tables", async () => {
    const frame = line(80, 720, 500, 720) + line(80, 600, 500, 600) + line(80, 720, 80, 600) + line(500, 720, 500, 600);
    const source = await read(
      tinyPdf([frame + column(["甲方承担全部费用。", "乙方不承担费用。"], { top: 700 }) + line(85, 690, 200, 690)]),
    );
    expect(source.lines.every(({ cell }) => cell === undefined)).toBe(true);
    expect(source.lines).toHaveLength(2);
  });
});

describe("tables over page breaks", () => {
  const head = ["序号", "项目", "金额"];

  test("become one; the repeated header row is dropped", async () => {
    const first = show(85, 730, 12, "附表") + grid([head, ["1", "服务费", "3万"]]);
    const second = grid([head, ["2", "佣金", "5万"]], { y: 780 }) + show(85, 600, 12, "以上。");
    const source = await read(tinyPdf([first, second]));
    expect(tables(source)).toEqual([[head, ["1", "服务费", "3万"], ["2", "佣金", "5万"]]]);
    expect(paragraphs(source)).toEqual(["附表", "以上。"]);
  });

  test("a row cut in two is put together", async () => {
    const first = grid([head, ["1", "直播间日常运营", "3万"], ["2", "短视频拍摄", "5万"]]);
    const second = grid(
      [
        ["", "与剪辑", ""],
        ["3", "佣金", "1万"],
      ],
      { y: 780 },
    );
    expect(tables(await read(tinyPdf([first, second])))[0]?.slice(2)).toEqual([
      ["2", "短视频拍摄/与剪辑", "5万"],
      ["3", "佣金", "1万"],
    ]);
  });

  test("stay two when text stands between them or their columns differ", async () => {
    const between = [grid([head, ["1", "甲", "乙"]]) + show(85, 600, 12, "另见下表："), grid([head, ["2", "丙", "丁"]], { y: 780 })];
    expect(tables(await read(tinyPdf(between)))).toHaveLength(2);
    const differ = [
      grid([head, ["1", "甲", "乙"]]),
      grid(
        [
          ["姓名", "岗位"],
          ["张三", "主播"],
        ],
        { y: 780 },
      ),
    ];
    expect(tables(await read(tinyPdf(differ)))).toHaveLength(2);
  });
});

describe("tables without lines", () => {
  test("two parties side by side are rows of cells, a wrapped name included", async () => {
    const drawn = [
      show(85, 700, 12, "（以下无正文）"),
      show(85, 660, 12, "甲方（盖章）：杭州云岚生活科技有") + show(300, 660, 12, "乙方（盖章）：上海澄观公司"),
      show(85, 640, 12, "限公司"),
      show(85, 600, 12, "代表人：") + show(300, 600, 12, "代表人："),
      show(85, 560, 12, "日期：") + show(300, 560, 12, "日期："),
    ];
    const source = await read(tinyPdf([drawn.join("")]));
    expect(paragraphs(source)).toEqual(["（以下无正文）"]);
    expect(tables(source)).toEqual([
      [
        ["甲方（盖章）：杭州云岚生活科技有限公司", "乙方（盖章）：上海澄观公司"],
        ["代表人：", "代表人："],
        ["日期：", "日期："],
      ],
    ]);
  });

  test("a name with its value is one line, a clause number with its text too", async () => {
    const values = [
      show(85, 700, 12, "户名：") + show(200, 700, 12, "杭州云岚公司"),
      show(85, 680, 12, "账号：") + show(200, 680, 12, "1219000"),
    ];
    const clauses = [
      show(85, 640, 12, "1.1") + show(130, 640, 12, "甲方支付费用。"),
      show(85, 620, 12, "1.2") + show(130, 620, 12, "乙方提供服务。"),
    ];
    expect(paragraphs(await read(tinyPdf([[...values, ...clauses].join("")])))).toEqual([
      "户名：  杭州云岚公司",
      "账号：  1219000",
      "1.1 甲方支付费用。",
      "1.2 乙方提供服务。",
    ]);
  });
});
