const fill =
  (piece: string) =>
  (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Letters of a small alphabet in an order that never repeats: no mask for repetitions catches it. */
const shuffled =
  (words: readonly string[]) =>
  (length: number): string => {
    const out: string[] = [];
    let [size, seed] = [0, 12345];
    while (size < length) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const word = words[(seed >> 8) % words.length] ?? "";
      out.push(word);
      size += word.length;
    }
    return out.join("").slice(0, length);
  };

/** The words of a duty, in pieces. */
const duty = ["甲方", "乙方", "应", "及时", "支付", "100万元", "违约金", "的", "5%", "30日", "，"];

/** Texts made to be slow, by the length that they should have. */
export const hostile: Readonly<Record<string, (length: number) => string>> = {
  "numerals of one kind": fill("壹佰"),
  "digits and commas": fill("1,000"),
  "amounts in a row": fill("100万元"),
  "dates in a row": fill("2027年1月1日"),
  "open brackets": fill("（"),
  "open quotes": fill("“甲"),
  "numbered lines": fill("第一条 甲\n"),
  "numbered items": fill("1.1 甲方应及时提供资料\n"),
  "page marks": fill("第一条 甲方应当支付\n第 1 页 共 3 页\n"),
  "page marks of pages": fill(`${"甲方应当按照约定支付服务费，乙方应当提供服务。\n".repeat(8)}- 1 -\n`),
  "a duty a line": fill("甲方应及时支付\n"),
  "sentences of one paragraph": fill("甲方应付。"),
  "annexes in a row": fill("第一条 甲\n附件一\n1\t甲\n"),
  "lines that go on": fill("甲方应当按照约定及时足额地支付服务费用并且按照约定提供资料以及其他必要的协助\n"),
  "numerals, shuffled": shuffled([..."零一二三十百千万壹贰拾佰元年月日.,%1234567890"]),
  "duties, shuffled, without an end": shuffled([...duty, "GMV", "附件一", "不得", "解除"]),
  "duties, shuffled, in lines": shuffled([...duty, "；", "第一条", "\n", "《合同法》"]),
};
