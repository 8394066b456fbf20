import type { PDFPageProxy, RenderTask, TextLayer } from "pdfjs-dist";
import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../../words/language.js";
import { reviewWords } from "../review-words.js";
import { PlaceMarks, type PlaceMarksProps, type Share } from "./place-marks.js";

interface PdfPageProps extends Omit<PlaceMarksProps, "page" | "shareOf"> {
  readonly page: PDFPageProxy;
}

/** Pages are painted this far before they come into sight. */
const margin = "900px 0px";

/** One page: its picture, its words to select and to hear, and the findings' marks over them. */
export function PdfPage({ page, places, findings, active, onPick }: PdfPageProps): ReactNode {
  const w = useWords(reviewWords);
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const { width, height } = page.getViewport({ scale: 1 });
  useEffect(() => {
    const { current } = sheet;
    if (current === null) return;
    let running: Painting | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true || canvas.current === null || words.current === null) return;
        observer.disconnect();
        running = paint(page, canvas.current, words.current, current.clientWidth);
      },
      { rootMargin: margin },
    );
    observer.observe(current);
    return () => {
      observer.disconnect();
      running?.stop();
    };
  }, [page]);
  return (
    <div ref={sheet} className="sheet-page" style={{ aspectRatio: `${String(width)} / ${String(height)}` }}>
      <canvas ref={canvas} role="img" aria-label={w.pageNumber(page.pageNumber)} />
      <div ref={words} className="textLayer" lang="zh-CN" />
      <PlaceMarks
        page={page.pageNumber}
        places={places}
        findings={findings}
        active={active}
        onPick={onPick}
        shareOf={(box) => shareOf(page, box)}
      />
    </div>
  );
}

/** From the page's own points, whose origin is the visible page's lower left corner before turning, to shares of what is seen. */
function shareOf(page: PDFPageProxy, [x, y, width, height]: readonly [number, number, number, number]): Share {
  const viewport = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left + x, bottom + y).map(Number);
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(left + x + width, bottom + y + height).map(Number);
  return {
    left: (100 * Math.min(x1, x2)) / viewport.width,
    top: (100 * Math.min(y1, y2)) / viewport.height,
    width: (100 * Math.abs(x2 - x1)) / viewport.width,
    height: (100 * Math.abs(y2 - y1)) / viewport.height,
  };
}

interface Painting {
  readonly stop: () => void;
}

function paint(page: PDFPageProxy, canvas: HTMLCanvasElement, words: HTMLDivElement, width: number): Painting {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const fine = page.getViewport({ scale: scale * Math.min(2, window.devicePixelRatio) });
  canvas.width = Math.floor(fine.width);
  canvas.height = Math.floor(fine.height);
  const drawing: RenderTask = page.render({ canvas, viewport: fine });
  let layer: TextLayer | undefined;
  let stopped = false;
  drawing.promise
    .then(async () => {
      const { TextLayer: Layer } = await import("pdfjs-dist");
      if (stopped) return;
      words.style.setProperty("--total-scale-factor", String(scale));
      layer = new Layer({ textContentSource: page.streamTextContent(), container: words, viewport: page.getViewport({ scale }) });
      await layer.render();
    })
    .catch((error: unknown) => {
      // Stopped when the view left: nothing was lost.
      if (!stopped) throw error;
    });
  return {
    stop: () => {
      stopped = true;
      drawing.cancel();
      layer?.cancel();
    },
  };
}
