import { oncePerReading } from "./reading/once-per-reading.js";

/** A part of a contract made of general and special conditions: where it begins, and whether its numbers are those of what it changes. */
export interface Conditions {
  readonly from: number;
  readonly special: boolean;
}

const head =
  /^(?:第[^，。；]{1,3}[部章]分?|[（(]?[一二三四五六七八九十甲乙丙丁A-D][)）]?)?[\s\u3000、.．:：]*(?:本?(?:合同|协议|项目))?(?:(通用|一般|标准)|(专用|特别|特殊|专门|补充))(?:合同|协议)?(?:条款|条件|约定)[\s\u3000]*$/u;

/** Such parts in their order; none where the contract is not made of both. */
export const conditions = oncePerReading((reading): readonly Conditions[] => {
  const found = reading.paragraphs.flatMap(({ range, text }) => {
    const match = range[1] - range[0] <= 20 ? head.exec(text) : null;
    return match ? [{ from: range[0], special: match[2] !== undefined }] : [];
  });
  return found.some(({ special }) => special) && found.some(({ special }) => !special) ? found : [];
});
