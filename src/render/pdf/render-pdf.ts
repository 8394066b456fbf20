import { parseDay } from "../../base/calendar.js";
import type { Drawing } from "../../document/drawing.js";
import type { Contract } from "../../document/node.js";
import { fail, ok, type Result } from "../../base/result.js";
import type { Problem } from "../../base/problem.js";
import { say } from "../../base/bilingual.js";
import { pdfModel, type PdfModel } from "./pdf-model.js";
import type { PdfEngine, PdfRequest } from "./pdf-engine.js";
import type { PdfOptions } from "./pdf-options.js";
import { svg } from "../picture/svg.js";
import { picturesOf } from "./pictures-of.js";
import { problemsOf } from "./problems-of.js";
import { template } from "./template.js";

export interface RenderedPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly anchors: readonly PdfAnchor[];
}

/** Where a party seals (`甲方`) or signs (`甲方/签字`): points from the page's lower left corner; pages count from 1. */
export interface PdfAnchor {
  readonly name: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

const PAGE_HEIGHT = 841.89;

/**
 * The contract as a tagged PDF/A-3b file; equal arguments give equal bytes. Problems: a character that no font of ours can
 * show (each one, with the text around it), a bad date, a bad attachment, or a compiler that died. Throws on a broken tree.
 */
export async function renderPdf(contract: Contract, options: PdfOptions, engine: PdfEngine): Promise<Result<RenderedPdf>> {
  const date = dateOf(options.date);
  const problems = [...(date === undefined ? [badDate(options.date)] : []), ...attachmentProblems(options)];
  if (date === undefined || problems.length > 0) return fail(...problems);
  const answer = await engine(requestOf(pdfModel(contract, options, date), picturesOf(contract), options));
  if (answer.kind !== "done") return fail(...problemsOf(answer, contract, options));
  const anchors = answer.marks.map(({ name, page, x, y }): PdfAnchor => ({ name, page, x: rounded(x), y: rounded(PAGE_HEIGHT - y) }));
  return ok({ pdf: answer.pdf, pages: answer.pages, anchors });
}

function requestOf(model: PdfModel, pictures: ReadonlyMap<Drawing, string>, { attachments }: PdfOptions): PdfRequest {
  const json = new TextEncoder().encode(JSON.stringify(model));
  return {
    source: template,
    files: [
      { path: "model.json", data: json },
      ...[...pictures].map(([drawing, path]) => ({ path, data: new TextEncoder().encode(svg(drawing)) })),
      ...attachments.map(({ data }, i) => ({ path: model.attachments[i]?.path ?? "", data })),
    ],
  };
}

function dateOf(date: string): PdfModel["date"] | undefined {
  const day = parseDay(date);
  return day && [day.year, day.month, day.day];
}

const badDate = (date: string): Problem => ({
  at: "date",
  seen: say(`日期为“${date}”`, `the date is "${date}"`),
  expected: say("形如 2026-12-01 的日历日期", "a calendar date such as 2026-12-01"),
});

function attachmentProblems({ attachments }: PdfOptions): readonly Problem[] {
  return attachments.flatMap(({ name, mime }, i): readonly Problem[] => {
    const at = `attachments/${i}`;
    const problems: Problem[] = [];
    if (!/^[^/\\\p{Cc}]{1,200}$/u.test(name) || name === "." || name === "..")
      problems.push({
        at,
        seen: say(`附件名为“${name}”`, `the attachment is called "${name}"`),
        expected: say("不含路径的文件名", "a file name without a path"),
      });
    if (attachments.findIndex((other) => other.name === name) !== i)
      problems.push({
        at,
        seen: say(`附件名“${name}”重复`, `the name "${name}" stands twice`),
        expected: say("每个附件各有其名", "a name of its own for each attachment"),
      });
    if (!/^[\w.+-]+\/[\w.+-]+$/.test(mime))
      problems.push({
        at,
        seen: say(`附件类型为“${mime}”`, `the type is "${mime}"`),
        expected: say("形如 application/json 的类型", "a type such as application/json"),
      });
    return problems;
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
