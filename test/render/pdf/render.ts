import { afterAll } from "vitest";
import type { Contract } from "../../../src/document/node.js";
import type { Result } from "../../../src/base/result.js";
import { pdfPool } from "../../../src/node/pdf/pdf-pool.js";
import type { PdfOptions } from "../../../src/render/pdf/pdf-options.js";
import { renderPdf, type RenderedPdf } from "../../../src/render/pdf/render-pdf.js";
import { fixture } from "../fixture.js";

export const options: PdfOptions = { title: "代运营服务合同", number: "CW-2026-0318", date: "2026-12-01", language: "zh", attachments: [] };

const pool = pdfPool();
afterAll(() => pool.close());

/** Renders with one warm compiler for the whole test file. */
export const tryRender = (contract: Contract | string, given: Partial<PdfOptions> = {}): Promise<Result<RenderedPdf>> =>
  renderPdf(typeof contract === "string" ? fixture(contract) : contract, { ...options, ...given }, pool.compile);

export async function render(contract: Contract | string, given: Partial<PdfOptions> = {}): Promise<RenderedPdf> {
  const result = await tryRender(contract, given);
  if (!result.ok) throw new Error(result.problems.map(({ seen }) => seen.en).join("\n"));
  return result.value;
}
