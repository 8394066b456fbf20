import { useEffect, useRef, type ReactNode } from "react";
import type { Preview } from "../api/draft.js";
import { useLanguage } from "../words/language.js";
import { paperSheet } from "./paper-sheet.js";
import { renew } from "./renew.js";
import { safeBody } from "./safe-body.js";

interface PaperPreviewProps {
  readonly preview: Preview;
  readonly onShown: () => void;
  readonly onPickClause: (id: string) => void;
}

/** The contract as drafted so far, in a shadow root of its own: its styles and ours do not meet. The law of an article shows on hover. */
export function PaperPreview({ preview, onShown, onPickClause }: PaperPreviewProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const { language } = useLanguage();
  const { html, clauses } = preview;
  useEffect(() => {
    const { current } = host;
    if (current === null || html === null) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [paperSheet()];
    const body = safeBody(html);
    const byLabel = new Map(clauses.map((clause) => [clause.label, clause]));
    for (const heading of body.querySelectorAll("h2")) {
      const clause = byLabel.get(heading.querySelector(".label")?.textContent ?? "");
      if (clause === undefined) continue;
      heading.title = clause.law
        .map((one) => [`《${one.law}》${one.article === undefined ? "" : `第${one.article}条`}`, one.gist?.[language] ?? ""].join(" "))
        .join("\n");
      heading.dataset["clause"] = clause.id;
    }
    const before = root.firstElementChild;
    if (before === null) root.replaceChildren(body);
    else renew(before, body);
    onShown();
  }, [html, clauses, language, onShown]);
  return (
    <div
      ref={host}
      className="paper-host"
      lang="zh-CN"
      onClick={(event) => {
        const heading = event.nativeEvent
          .composedPath()
          .find((node) => node instanceof HTMLElement && node.dataset["clause"] !== undefined);
        if (heading instanceof HTMLElement && heading.dataset["clause"] !== undefined) onPickClause(heading.dataset["clause"]);
      }}
    />
  );
}
