import { labelOf } from "../../../document/label.js";

/** Whether a text is nothing but a clause number. */
export const isLabel = (text: string): boolean => text.length <= 8 && (labelOf(`${text} 文`)?.length ?? 0) >= text.length;
