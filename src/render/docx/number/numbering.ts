import { LevelFormat, type ILevelsOptions, type INumberingOptions } from "docx";
import { lookOf } from "../look/looks.js";
import { lists, type ListLevel } from "./lists.js";

const formats = {
  chinese: LevelFormat.CHINESE_COUNTING_THOUSAND,
  decimal: LevelFormat.DECIMAL,
  circled: LevelFormat.DECIMAL_ENCLOSED_CIRCLE,
} as const satisfies Record<ListLevel["format"], string>;

/** Word's own multilevel lists, each level tied to its paragraph style. */
export function numbering(): INumberingOptions {
  return { config: Object.entries(lists).map(([reference, levels]) => ({ reference, levels: levels.map(level) })) };
}

function level({ text, format, legal, look, suffix, left, hanging }: ListLevel, index: number): ILevelsOptions {
  return {
    level: index,
    format: formats[format],
    text: (legal ? "%1." : "") + text.replace("%", `%${index + 1}`),
    alignment: "left",
    suffix,
    ...(legal ? { isLegalNumberingStyle: true } : {}),
    style: { style: lookOf(look).id, paragraph: { indent: { left, hanging } } },
  };
}
