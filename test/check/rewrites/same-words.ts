/** Numbers of clauses, which a rewrite may change or take away. */
const numbers =
  /第[零〇一二三四五六七八九十百\d]+(?:\.\d+)*(?=[条款项章])|(?<![\d.])\d{1,2}(?:\.\d{1,2})+(?=[条款项])|^(?:\d{1,2}(?:\.\d{1,2})*[.、]?|[一二三四五六七八九十]+、|第[零〇一二三四五六七八九十百\d]+条)/gu;

const plain = (words: string): string => words.replaceAll(numbers, "").replaceAll(/[\s，。；：、,.;:（）()“”"]/gu, "");

/** Whether two findings quote the same; what lost its line ends may hold the heading that was glued to it. */
export function sameWords(one: string, other: string, rewrite: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a === b || (rewrite === "one line" && (a.includes(b.slice(2)) || b.includes(a.slice(2))));
}
