import { Header, Paragraph, Tab, TextRun } from "docx";
import { xmlText } from "../flow/xml-text.js";
import { looks } from "../look/looks.js";
import { page } from "../look/page.js";
import { text } from "./text.js";

/** The contract's name at the left, its number at the right, a rule below. */
export function header(title: string, number: string): Header {
  const line = new Paragraph({
    style: looks.header.id,
    tabStops: [{ type: "right", position: page.textWidth }],
    border: { bottom: { style: "single", size: 4, space: 4, color: "7F7F7F" } },
    children: [
      new TextRun(text(xmlText(title))),
      ...(number === "" ? [] : [new TextRun({ children: [new Tab()] }), new TextRun(text(`合同编号：${xmlText(number)}`))]),
    ],
  });
  return new Header({ children: [line] });
}
