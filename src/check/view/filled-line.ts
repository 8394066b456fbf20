/** The length of the line of underscores that begins at an offset. */
export function lineLength(plain: string, at: number): number {
  let end = at;
  while (end < plain.length && /[_＿]/u.test(plain.charAt(end))) end++;
  return end - at;
}

/** Lengths of the line before what was filled in, and of what was. */
interface FilledLine {
  readonly opening: number;
  readonly said: number;
}

/** The longest line on either side of what was filled in, and the longest such words. */
const [LINE, WORDS] = [8, 40] as const;

/**
 * What stands on a line that was to be filled in and begins at `at`: 每月_20_款, _2027年5月1日_. Undefined for a blank, whose line is
 * followed by a unit or a sign, and for a line inside a name (lingshang_jm).
 */
export function filledLine(plain: string, at: number, end: number): FilledLine | undefined {
  const opening = lineLength(plain, at);
  const before = plain.charAt(at - 1);
  if (opening > LINE || /[A-Za-z0-9]/u.test(before)) return undefined;
  const after = plain.slice(at + opening, Math.min(end, at + opening + WORDS + LINE));
  const match = /^([^_＿\n。；]{1,40})([_＿]{1,8})(?![A-Za-z0-9])/u.exec(after);
  const said = match?.[1]?.trim();
  if (!match || said === undefined) return undefined;
  const value = /^[“"\dA-Za-z０-９]|^[〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰]+$|^[甲乙]方$/u.test(said);
  const name =
    opening === 1 &&
    match[2]?.length === 1 &&
    /^[〇㐀-鿿][^，：、（）]+$/u.test(said) &&
    !/^[年月日天元万款条场次个第与和至到]/u.test(said);
  const stands = /^(?:[，。；、）)”\s]|$)/u.test(after.slice(match[0].length));
  return value || (name && stands) ? { opening, said: match[1]?.length ?? 0 } : undefined;
}

/** A text without the lines under what was filled in. */
export function withoutFilledLines(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.search(/[_＿]/u); at !== -1 && at < text.length; at++) {
    if (!/[_＿]/u.test(text.charAt(at))) continue;
    const filled = filledLine(text, at, text.length);
    if (filled) {
      const close = at + filled.opening + filled.said;
      kept.push(text.slice(from, at), text.slice(at + filled.opening, close));
      from = at = close + lineLength(text, close);
    } else at += lineLength(text, at) - 1;
  }
  return [...kept, text.slice(from)].join("");
}
