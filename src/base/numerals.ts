const digits = "零一二三四五六七八九";

/** Common Chinese numerals for 0 to 9,999: 12 → 十二, 105 → 一百零五. */
export function integerNumerals(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`no numerals for ${value}`);
  if (value < 10) return digits.charAt(value);
  if (value < 20) return `十${value === 10 ? "" : digits.charAt(value - 10)}`;
  const [size, name] = value >= 1000 ? [1000, "千"] : value >= 100 ? [100, "百"] : [10, "十"];
  const rest = value % size;
  const head = digits.charAt(Math.floor(value / size)) + name;
  if (rest === 0) return head;
  const gap = rest < size / 10 ? "零" : "";
  const tail = rest >= 10 && rest < 20 ? `一${integerNumerals(rest)}` : integerNumerals(rest);
  return head + gap + tail;
}
