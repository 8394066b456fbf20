import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { slice } from "../../../src/base/range.js";
import { clausesOf, paragraphsOf } from "../../../src/document/walk.js";
import type { RenderedPdf } from "../../../src/render/pdf/render-pdf.js";
import { agencyOperation } from "../agency-operation.js";
import { needs } from "../../needs.js";
import { poppler, type Poppler } from "./poppler.js";
import { render } from "./render.js";

const bare = (text: string): string => text.replaceAll(/\s/g, "");
const deal = new TextEncoder().encode('{"合同":"CW-2026-0318"}');
const attached = {
  title: "品牌直播电商代运营服务合同",
  author: "杭州云岚生活科技有限公司",
  keywords: ["代运营", "直播"],
  attachments: [{ name: "交易.json", mime: "application/json", data: deal, description: "合同要素", relationship: "source" as const }],
};

describe.skipIf(!needs("pdftotext"))("a whole agency agreement", () => {
  let rendered: RenderedPdf;
  let seen: Poppler;
  beforeAll(async () => {
    rendered = await render(agencyOperation, attached);
    seen = poppler(rendered.pdf);
  });

  test("shows every paragraph whole, in the order of the tree", () => {
    const shown = bare(seen.body.join(""));
    let at = 0;
    for (const { range } of paragraphsOf(agencyOperation)) {
      const found = shown.indexOf(bare(slice(agencyOperation.text, range)), at);
      expect(found, slice(agencyOperation.text, range)).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  test("shows every label before its clause, as the tree has it", () => {
    const shown = bare(seen.body.join(""));
    for (const { label, range } of clausesOf(agencyOperation.root)) {
      expect(label).not.toBe("");
      const line = bare(label + (slice(agencyOperation.text, range).split("\n")[0] ?? ""));
      expect(shown.includes(line), line).toBe(true);
    }
  });

  test("says who and what it is: PDF/A-3b, tagged, Chinese, titled, dated", () => {
    expect(seen.info).toMatch(/^Title: +品牌直播电商代运营服务合同$/m);
    expect(seen.info).toMatch(/^Author: +杭州云岚生活科技有限公司$/m);
    expect(seen.info).toMatch(/^Keywords: +代运营, 直播$/m);
    expect(seen.info).toMatch(/^Tagged: +yes$/m);
    expect(seen.info).toMatch(/^CreationDate: +.*Dec +1 00:00:00 2026/m);
    expect(seen.info).toMatch(/^Page size: .*A4/m);
    expect(seen.metadata).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    expect(seen.metadata).toContain("<rdf:li>zh-CN</rdf:li>");
  });

  test("carries the deal as its source", () => {
    expect(seen.attachments).toEqual(["交易.json"]);
    expect(seen.firstAttachment?.equals(deal)).toBe(true);
    expect(Buffer.from(rendered.pdf).toString("latin1")).toMatch(/\/AFRelationship ?\/Source/);
  });

  test("embeds our fonts and no other, as subsets with a way back to text", () => {
    expect(seen.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, "")).sort()).toEqual([
      "NotoSansSC-Medium",
      "NotoSerifSC-Bold",
      "NotoSerifSC-Regular",
    ]);
    for (const font of seen.fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  });

  test("has a structure: headings, contents, tables with header cells", () => {
    for (const tag of ["H1", "H2", "TOC", "TOCI", "Table", "THead", "TH", "TD", "Link"])
      expect(seen.structure).toMatch(new RegExp(`^ *${tag}\\b`, "m"));
  });

  test("numbers each page and names the contract on all but the first", () => {
    const pages = seen.text.split("\f").slice(0, -1);
    expect(pages).toHaveLength(rendered.pages);
    pages.forEach((page, i) => {
      expect(bare(page)).toContain(`第${i + 1}页共${rendered.pages}页`);
      if (i > 0) expect(bare(page)).toMatch(/^品牌直播电商代运营服务合同.{0,40}合同编号：CW-2026-0318/);
    });
    expect(bare(pages[0] ?? "").split("CW-2026-0318")).toHaveLength(2); // the cover's own line only
  });

  test("outline, contents and references lead to their targets", async () => {
    const document = await getDocument({ data: rendered.pdf.slice(), verbosity: 0 }).promise;
    const outline = await document.getOutline();
    const articles = agencyOperation.root.children.flatMap((part) => [
      ...(part.kind === "annex" ? [`${part.label}　${slice(agencyOperation.text, part.title?.range ?? [0, 0])}`] : []),
      ...(part.kind === "body"
        ? part.children.flatMap((child) =>
            child.type === "clause" ? [`${child.label}　${slice(agencyOperation.text, child.title?.range ?? [0, 0])}`] : [],
          )
        : []),
    ]);
    expect(outline.map(({ title }: { title: string }) => title)).toEqual(articles);

    // Each line of the contents names the page on which its heading stands.
    const contents = seen.body[1] ?? "";
    for (const article of articles) {
      const [label = "", title = ""] = article.split("　");
      const page = Number(new RegExp(`^${label} *${title}[ .]*(\\d+)$`, "m").exec(contents)?.[1]);
      expect(bare(seen.body[page - 1] ?? ""), article).toContain(bare(article));
    }

    const links = (await Promise.all(seen.body.slice(2).map(async (_, i) => (await document.getPage(i + 3)).getAnnotations()))).flat();
    const targets = await Promise.all(
      links.map(async ({ dest }: { dest: string | unknown[] }) => (typeof dest === "string" ? await document.getDestination(dest) : dest)),
    );
    const references = paragraphsOf(agencyOperation).flatMap(({ children }) => children.filter(({ type }) => type === "reference"));
    expect(links.length).toBeGreaterThanOrEqual(references.length);
    expect(targets.every((target) => Array.isArray(target))).toBe(true);
  });

  test("leaves no heading at the foot of a page", () => {
    const titles = clausesOf(agencyOperation.root).flatMap(({ label, title }) =>
      title ? [bare(label + slice(agencyOperation.text, title.range))] : [],
    );
    for (const page of seen.body) expect(titles).not.toContain(bare(page.trim().split("\n").at(-1) ?? ""));
  });

  test("keeps the signatures in one piece, with text of the contract before them", () => {
    const page = seen.body.find((body) => body.includes("甲方（盖章）")) ?? "";
    expect(bare(page)).toMatch(/18\.4本合同包括以下附件.*甲方（盖章）.*授权代表（签字）.*签署日期/);
  });

  test("says where each party seals and signs", () => {
    expect(rendered.anchors.map(({ name }) => name)).toEqual(["甲方", "乙方", "甲方/签字", "乙方/签字"]);
    const [first, second, third] = rendered.anchors;
    if (!first || !second || !third) throw new Error("no anchors");
    expect(seen.body[first.page - 1]).toContain("甲方（盖章）");
    expect(second.y).toBe(first.y);
    expect(second.x).toBeGreaterThan(297);
    expect(third.y).toBeLessThan(first.y);
  });

  test("starts each annex on a page of its own", () => {
    for (const { label } of agencyOperation.root.children.filter(({ kind }) => kind === "annex"))
      expect(seen.body.filter((page) => page.startsWith(label ?? "?"))).toHaveLength(1);
  });
});
