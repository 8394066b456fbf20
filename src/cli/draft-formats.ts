import type { Result } from "../base/result.js";
import { ok } from "../base/result.js";
import { parseDeal } from "../draft/deal.js";
import type { Draft } from "../draft/draft.js";
import type { PdfEngine } from "../render/pdf/pdf-engine.js";
import type { PdfAttachment } from "../render/pdf/pdf-options.js";
import { signingOrderFile, writeSigningOrder } from "../sign/plan/signing-order.js";

/** What a format needs to know beside the draft. */
export interface DraftInput {
  readonly draft: Draft;
  /** The deal file as it was given: it travels inside the PDF. */
  readonly deal: { readonly name: string; readonly bytes: Uint8Array };
  /** The day that the file's metadata carry. */
  readonly date: string;
  /** A compiler that stays warm over many contracts; by default each PDF has its own. */
  readonly engine?: PdfEngine;
}

type Writer = (input: DraftInput) => Promise<Result<Uint8Array | string>>;

/** One writer a format; its code is loaded only when the format is asked for. */
export const draftFormats = {
  docx: async ({ draft, date }) => {
    const [{ renderDocx }, { manifestXml }, { manifestNamespace }] = await Promise.all([
      import("../render/docx/render-docx.js"),
      import("../draft/manifest-xml.js"),
      import("../document/manifest-namespace.js"),
    ]);
    const customXml = [{ name: manifestNamespace, xml: manifestXml(draft.manifest) }];
    return ok(
      await renderDocx(draft.contract, {
        title: draft.title,
        number: draft.number,
        created: `${date}T00:00:00Z`,
        author: "Clausewright",
        customXml,
      }),
    );
  },
  pdf: async ({ draft, deal, date, engine }) => {
    const [{ renderPdf }, compile] = await Promise.all([
      import("../render/pdf/render-pdf.js"),
      engine ?? import("../node/pdf/compile-pdf.js").then(({ compilePdf }) => compilePdf),
    ]);
    const signing = signingAttachment(deal);
    const manifest = new TextEncoder().encode(JSON.stringify(draft.manifest, null, 1));
    const rendered = await renderPdf(
      draft.contract,
      {
        title: draft.title,
        number: draft.number,
        date,
        language: "zh",
        attachments: [
          {
            name: deal.name,
            mime: deal.name.endsWith(".json") ? "application/json" : "application/yaml",
            data: deal.bytes,
            description: "交易文件",
            relationship: "source",
          },
          { name: "manifest.json", mime: "application/json", data: manifest, description: "条款清单", relationship: "data" },
          ...signing,
        ],
      },
      compile,
    );
    return rendered.ok ? ok(rendered.value.pdf) : rendered;
  },
  md: async ({ draft }) => ok((await import("../render/markdown/render-markdown.js")).renderMarkdown(draft.contract)),
  html: async ({ draft }) =>
    ok((await import("../render/html/render-html.js")).renderHtml(draft.contract, { title: draft.title, number: draft.number })),
  json: async ({ draft }) =>
    Promise.resolve(
      ok(`${JSON.stringify({ manifest: draft.manifest, title: draft.title, number: draft.number, ...draft.contract }, null, 1)}\n`),
    ),
} as const satisfies Readonly<Record<string, Writer>>;

/** The deal's plan of signing with the parties' registered names; it travels in the PDF, and `sign` keeps to it. */
function signingAttachment({ name, bytes }: DraftInput["deal"]): readonly PdfAttachment[] {
  const deal = parseDeal(new TextDecoder().decode(bytes), name);
  const plan = deal.ok ? deal.value.signing : undefined;
  if (!deal.ok || plan === undefined) return [];
  const names: Readonly<Record<string, string>> = { 甲方: deal.value.brand.name, 乙方: deal.value.agency.name };
  const parties = plan.parties.map((one) => ({ party: one.party, name: one.name ?? names[one.party] }));
  const data = new TextEncoder().encode(writeSigningOrder({ parties, order: plan.order, afterwards: plan.afterwards }));
  return [{ name: signingOrderFile, mime: "application/json", data, description: "签署安排", relationship: "data" }];
}

export type DraftFormat = keyof typeof draftFormats;
