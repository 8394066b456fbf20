/** Lines of so many signs, as a mail program or a converter breaks them; rows of tables stay in one line. */
export const wrapped = (text: string, most = 38): string => (isWrapped(text) ? text : breakLines(text, most));

/** Such a text cannot be broken anew without its paragraphs. */
export const isWrapped = (text: string): boolean => {
  const lines = text.split("\n");
  return lines.length > 8 && lines.filter((line) => line.length > 15 && /[〇㐀-鿿]$/u.test(line)).length > lines.length / 4;
};

const breakLines = (text: string, most: number): string =>
  text
    .split("\n")
    .flatMap((line) => {
      if (/\t|\S\u3000{2}|\S {2,}\S|[｜|│]/u.test(line)) return [line];
      const signs = [...line];
      return signs.length === 0
        ? [""]
        : Array.from({ length: Math.ceil(signs.length / most) }, (_, at) => signs.slice(at * most, (at + 1) * most).join(""));
    })
    .join("\n");

/** Such lines with a page mark after every thirty of them. */
export function paged(text: string): string {
  if (isWrapped(text)) return text;
  const lines = wrapped(text, 40).split("\n");
  const pages = Math.ceil(lines.length / 30);
  return lines.flatMap((line, at) => (at % 30 === 29 ? [line, `第 ${(at + 1) / 30} 页 共 ${pages} 页`] : [line])).join("\n");
}
