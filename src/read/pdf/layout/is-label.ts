import { labelOf } from "../../../document/label.js";

/** Whether a text is nothing but a clause number or the number of an annex. */
export const isLabel = (text: string): boolean =>
  text.length <= 8 && (/^附[件录][ 　]*[一二三四五六七八九十\d]{1,3}$/u.test(text) || (labelOf(`${text} 文`)?.length ?? 0) >= text.length);
