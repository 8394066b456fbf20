/** The signs of numerals. */
const numeral = new Uint8Array(65_536);
for (const sign of "0123456789,.零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟元角分整年月日%") numeral[sign.charCodeAt(0)] = 1;

/** How long a row of numerals is that no number has. */
const longest = 80;

/** A few signs said over and over; lines and blanks to fill in are no such thing. */
const stammer = /([^\s_.…·\-=*]{1,16}?)\1{47,}/gu;

/** Stands for what no pattern needs to look at. */
const nothing = "\ue01f";

/**
 * Masks what no contract says, sign by sign: endless runs of numerals, and a few signs repeated dozens of times. All but the first
 * eighty signs of such a stretch go, so that no pattern spends its time there.
 */
export function calm(text: string): string {
  const calmer = hasLongRun(text) ? withoutNumerals(text) : text;
  return mayStammer(calmer) ? calmer.replaceAll(stammer, masked) : calmer;
}

const masked = (run: string): string => run.slice(0, longest) + nothing.repeat(Math.max(0, run.length - longest));

/** Whether numerals go on for longer than any number does. */
function hasLongRun(text: string): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    if (numeral[text.charCodeAt(at)] !== 1) run = 0;
    else if (++run > longest) return true;
  }
  return false;
}

function withoutNumerals(text: string): string {
  const pieces: string[] = [];
  let [copied, run] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && numeral[text.charCodeAt(at)] === 1) {
      run++;
      continue;
    }
    if (run > longest) {
      pieces.push(text.slice(copied, at - run), masked(text.slice(at - run, at)));
      copied = at;
    }
    run = 0;
  }
  return copied === 0 ? text : pieces.join("") + text.slice(copied);
}

/** Any stammer holds one of the places looked at, with what it repeats (16 signs, 32 code units at most) before and after it. */
function mayStammer(text: string): boolean {
  for (let at = 16; at < text.length; at += 16)
    for (let before = 1; before <= 32; before++)
      if (text.charCodeAt(at) === text.charCodeAt(at - before) && repeats(text, at, before)) return true;
  return false;
}

const repeats = (text: string, at: number, before: number): boolean =>
  text.slice(at, at + 16) === text.slice(at - before, at + 16 - before) && /[^\s_.…·\-=*]/u.test(text.charAt(at));
