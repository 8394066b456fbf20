import { StringContainer, TextRun, type IRunOptions } from "docx";
import { element } from "./element.js";

/**
 * A complex field with the result that it shows until Word updates it. Complex, because readers that ignore `w:fldSimple`
 * lose its text.
 */
export function field(instruction: string, cached: string, look: IRunOptions = {}): TextRun[] {
  return [...fieldStart(instruction), new TextRun({ ...look, text: cached }), fieldEnd()];
}

/** The runs before a field's result. */
export const fieldStart = (instruction: string): TextRun[] => [
  new TextRun({ children: [mark("begin")] }),
  new TextRun({ children: [new StringContainer("w:instrText", instruction)] }),
  new TextRun({ children: [mark("separate")] }),
];

/** The run after a field's result. */
export const fieldEnd = (): TextRun => new TextRun({ children: [mark("end")] });

const mark = (type: "begin" | "separate" | "end") => element("w:fldChar", { "w:fldCharType": type });
