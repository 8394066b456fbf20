const mark = String.raw`第\s*(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,6})\s*[页頁]|[共总]\s*(?:计\s*)?(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,6})\s*[页頁]|page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?`;
const anyMark = new RegExp(mark, "giu");
const onlyMarks = new RegExp(String.raw`^[\s,，、/|()（）–—-]*(?:(?:${mark})[\s,，、/|()（）–—-]*){1,3}$`, "iu");
const bare = /^[\s–—-]*(\d{1,4}|[ivxlc]{1,7})[\s–—-]*$/iu;
const fraction = /^\s*\d{1,4}\s*\/\s*\d{1,4}\s*$/u;

/** Whether a text says nothing but which page this is, in so many words: 第 3 页 共 8 页, Page 3 of 8. */
export const isPageNumber = (text: string): boolean => onlyMarks.test(text);

/**
 * A running text with its page numbers blanked, so that it is the same on every page. Only numbers that are said to count
 * pages are blanked: 附件1 and 附件2 stay different.
 */
export function withoutPageNumber(text: string): string {
  const plain = text.replaceAll(/[\s\u3000]+/gu, " ").trim();
  if (bare.test(plain) || fraction.test(plain)) return plain.replaceAll(/\d+|[ivxlc]+/giu, "#");
  return plain.replaceAll(anyMark, "#").replaceAll(" ", "");
}
