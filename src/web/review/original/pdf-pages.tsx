import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { memo, useEffect, useState, type ReactNode } from "react";
import { Waiting } from "../../parts/waiting.js";
import { openPdf } from "./open-pdf.js";
import type { UploadViewProps } from "./original-view.js";
import { PdfPage } from "./pdf-page.js";

interface Opened {
  readonly document: PDFDocumentProxy;
  readonly pages: readonly PDFPageProxy[];
}

/** So many pages are laid out; a contract with more is read as text beyond. */
const most = 300;

/** A PDF page by page; a page is painted when it comes near the window. */
export const PdfPages = memo(function PdfPages({ bytes, report, active, onPick, onRefuse }: UploadViewProps): ReactNode {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let alive = true;
    let mine: PDFDocumentProxy | undefined;
    // The engine takes the bytes over: it gets a copy.
    openPdf(bytes.slice())
      .then(async (document) => {
        mine = document;
        const pages = await Promise.all(Array.from({ length: Math.min(most, document.numPages) }, (_, at) => document.getPage(at + 1)));
        if (alive) setOpened({ document, pages });
        else void document.loadingTask.destroy();
      })
      .catch(() => {
        if (alive) onRefuse();
      });
    return () => {
      alive = false;
      void mine?.loadingTask.destroy();
    };
  }, [bytes, onRefuse]);
  if (opened === undefined) return <Waiting />;
  const places = report.places ?? [];
  return (
    <>
      {opened.pages.map((page) => (
        <PdfPage key={page.pageNumber} page={page} places={places} findings={report.findings} active={active} onPick={onPick} />
      ))}
    </>
  );
});
