import { memo, useEffect, useRef, useState, type ReactNode } from "react";
import type { Finding, Severity } from "../../api/contract.js";
import { useWords } from "../../words/language.js";
import { reviewWords } from "../review-words.js";
import type { UploadViewProps } from "./original-view.js";
import { answerPlaces } from "./place-finder.js";
import { renderWord } from "./render-word.js";
import { wordRanges, type WordRanges } from "./word-ranges.js";
import { glide } from "../../parts/glide.js";

const severities: readonly Severity[] = ["info", "warning", "error"];

/** How long a place that was led to stays lit. */
const lit = 1600;

/** A Word file as it looks, in a frame that runs no scripts; findings are lit by ranges, the file's elements stay as they are. */
export const WordFrame = memo(function WordFrame({ bytes, report, active, onPick, onRefuse }: UploadViewProps): ReactNode {
  const w = useWords(reviewWords);
  const frame = useRef<HTMLIFrameElement>(null);
  const { text, blocks, file, findings } = report;
  const [ranges, setRanges] = useState<{ readonly of: WordRanges }>();
  useEffect(() => {
    const page = frame.current?.contentDocument;
    const { current } = frame;
    if (!page || current === null) return;
    let alive = true;
    const fit = (): void => {
      const widest = Math.max(0, ...[...page.querySelectorAll<HTMLElement>("section.docx")].map((section) => section.offsetWidth));
      const wrapper = page.querySelector<HTMLElement>(".docx-wrapper");
      if (wrapper !== null && widest > 0) wrapper.style.setProperty("zoom", String(Math.min(1, current.clientWidth / widest)));
      current.style.height = `${String(Math.ceil(page.body.getBoundingClientRect().height))}px`;
    };
    const watcher = new ResizeObserver(fit);
    renderWord(bytes, page).then(
      () => {
        if (!alive) return;
        page.documentElement.lang = "zh-CN";
        page.title = file;
        watcher.observe(current.parentElement ?? current);
        watcher.observe(page.body);
        fit();
        setRanges({ of: wordRanges(page, { text, blocks }) });
      },
      () => {
        if (alive) onRefuse();
      },
    );
    return () => {
      alive = false;
      watcher.disconnect();
    };
  }, [bytes, text, blocks, file, onRefuse]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (page && ranges) return lightUp(page, ranges.of, findings, active, onPick);
    return undefined;
  }, [ranges, findings, active, onPick]);
  useEffect(() => {
    if (ranges === undefined) return undefined;
    return answerPlaces((range) => {
      const words = ranges.of(range[0] === range[1] ? [Math.max(0, range[0] - 40), range[0]] : range);
      const view = frame.current?.contentDocument?.defaultView;
      if (words === undefined || frame.current === null || !view) return false;
      const { top } = words.getBoundingClientRect();
      window.scrollTo({
        top: window.scrollY + frame.current.getBoundingClientRect().top + top - window.innerHeight / 2,
        behavior: glide(),
      });
      view.CSS.highlights.set("shown", new view.Highlight(words));
      setTimeout(() => view.CSS.highlights.delete("shown"), lit);
      return true;
    });
  }, [ranges]);
  return <iframe ref={frame} className="word-frame" title={w.original} sandbox="allow-same-origin" data-ready={ranges !== undefined} />;
});

/** Lights the findings' words and hears clicks on them; gives the way to put it all out. */
function lightUp(
  page: Document,
  of: WordRanges,
  findings: readonly Finding[],
  active: string | undefined,
  onPick: (id: string) => void,
): () => void {
  const view = page.defaultView;
  if (view === null) return () => undefined;
  const placed = findings.flatMap((finding) => {
    const range = finding.quote === "" ? undefined : of(finding.range);
    return range === undefined ? [] : [{ finding, range }];
  });
  for (const [priority, severity] of severities.entries()) {
    const lights = new view.Highlight(...placed.filter(({ finding }) => finding.severity === severity).map(({ range }) => range));
    lights.priority = priority;
    view.CSS.highlights.set(severity, lights);
  }
  const lights = new view.Highlight(...placed.filter(({ finding }) => finding.id === active).map(({ range }) => range));
  lights.priority = severities.length;
  view.CSS.highlights.set("active", lights);
  const hear = (event: MouseEvent): void => {
    const caret = page.caretPositionFromPoint(event.clientX, event.clientY);
    if (caret === null) return;
    const hit = placed
      .filter(({ range }) => range.isPointInRange(caret.offsetNode, caret.offset))
      .sort((a, b) => severities.indexOf(b.finding.severity) - severities.indexOf(a.finding.severity))[0];
    if (hit !== undefined) onPick(hit.finding.id);
  };
  page.addEventListener("click", hear);
  return () => {
    page.removeEventListener("click", hear);
    view.CSS.highlights.clear();
  };
}
