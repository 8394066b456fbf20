/** Numerals and their signs in a row that no number has. */
const numerals = /[\d,.零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟元角分整年月日%]{80,}/gu;

/** A few signs said over and over; lines and blanks to fill in are no such thing. */
const stammer = /([^\s_.…·\-=*]{1,16}?)\1{47,}/gu;

/** Stands for what no pattern needs to look at. */
const nothing = "\ue01f";

/**
 * Masks what no contract says, sign by sign: endless runs of numerals, and a few signs repeated dozens of times. All but the first
 * eighty signs of such a stretch go, so that no pattern spends its time there.
 */
export const calm = (text: string): string => text.replaceAll(numerals, masked).replaceAll(stammer, masked);

const masked = (run: string): string => run.slice(0, 80) + nothing.repeat(Math.max(0, run.length - 80));
