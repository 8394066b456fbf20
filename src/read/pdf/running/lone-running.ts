import { binds } from "../content/binds.js";
import { median } from "../layout/median.js";
import type { PageRows } from "../layout/page-rows.js";
import { rowBaseline, type Row } from "../layout/row.js";
import type { VisualLine } from "../layout/visual-line.js";
import { isPageNumber, withoutPageNumber } from "./page-number.js";

/** The margins where office programs set headers and footers, as a share of the page's height. */
const margin = 0.09;
/** Set smaller than the text, as a share of its size. */
const smaller = 0.92;
/** How far it is from the text at least, in lines of the text. */
const apart = 1.3;

const firstPage = /^[–—-]?\s*1\s*[–—-]?$|^1\s*\/\s*1$/u;
const headline =
  /^[^\s，。；：:_＿]{2,24}(?:合同|合同书|协议|协议书|备忘录|公司|机密文件|内部文件|内部资料|草案|草稿|征求意见稿)$|^(?:绝密|机密|秘密|保密|内部|商业秘密)(?:文件|资料)?(?:[，,]?请?(?:勿|注意)[^，。；]{1,8})?$|^(?:合同|协议|文件|文档|版本)?(?:编号|号码?|版本|No\.?)[：:]?\s*[A-Za-z0-9][A-Za-z0-9./〔〕()（）-]{2,30}号?$/iu;

/**
 * The running rows of a file of one page, where nothing can repeat: at its edge, apart from the text, and either a page number
 * or set smaller and worded as heads are (the document's kind, a number, a company, 机密). What binds anybody stays.
 */
export function loneRunning(page: PageRows): readonly Row[] {
  const usual = median(page.rows.flatMap((row) => row.map(({ size }) => size)));
  const pitch = median(page.rows.flatMap((row, at) => (at === 0 ? [] : [rowBaseline(row) - rowBaseline(page.rows[at - 1] ?? row)])));
  const looksRunning = (row: Row): boolean => {
    const text = row.map((line) => line.text).join("");
    return !binds(text) && row.every((line) => isNumber(line) || (line.size <= smaller * usual && isHeadline(line)));
  };
  return (["head", "foot"] as const).flatMap((edge) => {
    const rows = edge === "head" ? page.rows : page.rows.toReversed();
    const distance = (row: Row): number => (edge === "head" ? rowBaseline(row) : page.height - rowBaseline(row));
    const end = rows.findIndex((row) => distance(row) > margin * page.height || !looksRunning(row));
    const [last, inner] = [rows[end - 1], rows[end]];
    return last && inner && Math.abs(rowBaseline(inner) - rowBaseline(last)) > apart * pitch ? rows.slice(0, end) : [];
  });
}

const isNumber = ({ text }: VisualLine): boolean => isPageNumber(text) || firstPage.test(text.trim());

/** Words of a head, possibly with the page number behind them. */
const isHeadline = ({ text }: VisualLine): boolean =>
  withoutPageNumber(text)
    .replaceAll(/[#|·]+/gu, " ")
    .trim()
    .split(/\s+/u)
    .every((word) => headline.test(word));
