import { describe, expect, test } from "vitest";
import { exactly } from "../../src/base/decimal.js";
import { readTable } from "../../src/table/read-table.js";
import { writeWorkbook } from "../../src/table/write-workbook.js";

const time = new Date("2027-01-01T00:00:00Z");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function rows(file: Uint8Array): Promise<unknown> {
  const table = await readTable(file, "t");
  return table.ok ? table.value : table.problems.map(({ seen }) => seen.zh);
}

describe("CSV", () => {
  test("quotes, line ends within cells, leading zeros, a byte order mark", async () => {
    expect(await rows(bytes('\ufeffa,b\r\n"x,1","say ""hi"""\r\n007,"two\nlines"\r\n'))).toEqual([
      ["a", "b"],
      ["x,1", 'say "hi"'],
      ["007", "two\nlines"],
    ]);
  });

  test("GB18030, as Excel in China writes it", async () => {
    // 期间,净GMV
    expect(await rows(Uint8Array.of(0xc6, 0xda, 0xbc, 0xe4, 0x2c, 0xbe, 0xbb, 0x47, 0x4d, 0x56, 0x0d, 0x0a, 0x31, 0x2c, 0x32))).toEqual([
      ["期间", "净GMV"],
      ["1", "2"],
    ]);
  });
});

describe("XLSX", () => {
  test("text and numbers come back, exactly", async () => {
    const money = { value: exactly("1234567890123.45"), format: "money" } as const;
    const file = await writeWorkbook(
      [
        {
          name: "结算单",
          widths: [10, 20],
          head: 1,
          rows: [
            ["期间", "应付"],
            ["2027-05", money],
            ["007", { value: exactly("0.1"), format: "number" }],
          ],
        },
      ],
      time,
    );
    expect(await rows(file)).toEqual([
      ["期间", "应付"],
      ["2027-05", "1234567890123.45"],
      ["007", "0.1"],
    ]);
  });

  test("equal input gives equal bytes", async () => {
    const make = (): Promise<Uint8Array> => writeWorkbook([{ name: "a", widths: [8], head: 1, rows: [["x"], ["y"]] }], time);
    expect(await make()).toEqual(await make());
  });

  test("a broken archive and a file that is no workbook are refused", async () => {
    expect(await rows(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3))).toHaveLength(1);
    const empty = Uint8Array.of(0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0));
    expect(await rows(empty)).toHaveLength(1);
  });
});

test("a table beyond the limits is refused with its size", async () => {
  expect(await rows(bytes(`a\n${"x\n".repeat(20_001)}`))).toEqual([expect.stringMatching(/20002 行/u)]);
});
