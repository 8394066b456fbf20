import { Document, Header, Footer, Packer, Paragraph, type FileChild } from "docx";
import type { Contract } from "../../document/node.js";
import type { DocxOptions } from "./docx-options.js";
import { pageNumbers } from "./estimate/page-numbers.js";
import type { FlowItem } from "./flow/flow.js";
import { xmlText } from "./flow/xml-text.js";
import { page } from "./look/page.js";
import { styles } from "./look/styles.js";
import { contract as flowOf } from "./node/contract.js";
import { citable } from "./node/citable.js";
import { numbering } from "./number/numbering.js";
import { finishPackage } from "./pack/finish-package.js";
import { bookmarks } from "./paint/bookmarks.js";
import type { Canvas } from "./paint/canvas.js";
import { Contents } from "./paint/contents.js";
import { footer } from "./paint/footer.js";
import { header } from "./paint/header.js";
import { paragraph } from "./paint/paragraph.js";
import { table } from "./paint/table.js";

/**
 * The contract as a Word file whose numbers, cross references and table of contents are Word's own. The same input gives the same
 * bytes. Throws when the tree's labels or references are not what Word will compute.
 */
export async function renderDocx(contract: Contract, options: DocxOptions): Promise<Uint8Array> {
  const flow = flowOf(contract);
  const { entries, pages } = pageNumbers(flow);
  const canvas: Canvas = { bookmarks: bookmarks(citable(contract.root).keys()), contents: contentsOf(flow, entries) };
  const cover = contract.root.children[0]?.kind === "cover";
  const document = new Document({
    title: xmlText(options.title),
    styles: styles(canvas.contents.length),
    numbering: numbering(),
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: margins() }, titlePage: cover },
        headers: {
          default: header(options.title, options.number),
          ...(cover ? { first: new Header({ children: [new Paragraph("")] }) } : {}),
        },
        footers: { default: footer(pages), ...(cover ? { first: new Footer({ children: [new Paragraph("")] }) } : {}) },
        children: paint(flow, canvas),
      },
    ],
  });
  return finishPackage(await Packer.pack(document, "uint8array"), options);
}

function contentsOf(flow: readonly FlowItem[], pages: readonly number[]): Canvas["contents"] {
  const texts = flow.flatMap((item) => (item.type === "paragraph" && item.entry !== undefined ? [item.entry] : []));
  return texts.map((text, index) => ({ text, bookmark: `_Toc${String(index + 1).padStart(9, "0")}`, page: pages[index] ?? 1 }));
}

function paint(flow: readonly FlowItem[], canvas: Canvas): FileChild[] {
  const places = canvas.contents.map(({ bookmark }) => bookmark).values();
  return flow.map((item) => {
    if (item.type === "contents") return new Contents(canvas.contents);
    if (item.type === "table") return table(item, canvas);
    return paragraph(item, canvas, item.entry === undefined ? undefined : places.next().value);
  });
}

const margins = () => ({
  top: page.top,
  bottom: page.bottom,
  left: page.left,
  right: page.right,
  header: page.header,
  footer: page.footer,
  gutter: 0,
});
