import { useEffect, useState, type ReactNode } from "react";
import type { Report } from "../../api/contract.js";
import { Waiting } from "../../parts/waiting.js";
import { useWords } from "../../words/language.js";
import { reviewWords } from "../review-words.js";
import { PdfPages } from "./pdf-pages.js";
import { PicturePage } from "./picture-page.js";
import { uploadKind } from "./upload-kind.js";
import { WordFrame } from "./word-frame.js";

interface OriginalViewProps {
  readonly version: string;
  readonly report: Report;
  readonly active: string | undefined;
  readonly onPick: (id: string) => void;
  /** Says that the file cannot be shown as it is. */
  readonly onRefuse: () => void;
}

/** What every view of an upload is given. */
export interface UploadViewProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: Report;
  readonly active: string | undefined;
  readonly onPick: (id: string) => void;
  readonly onRefuse: () => void;
}

const views = { pdf: PdfPages, word: WordFrame, picture: PicturePage } as const;

/** The uploaded file as it looks, with the findings in place. */
export function OriginalView({ version, report, active, onPick, onRefuse }: OriginalViewProps): ReactNode {
  const w = useWords(reviewWords);
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>();
  useEffect(() => {
    const abort = new AbortController();
    fetch(`/api/versions/${version}/file`, { signal: abort.signal })
      .then(async (answer) => {
        if (answer.ok) setBytes(new Uint8Array(await answer.arrayBuffer()));
        else onRefuse();
      })
      .catch(() => {
        if (!abort.signal.aborted) onRefuse();
      });
    return () => abort.abort();
  }, [version, onRefuse]);
  const kind = bytes && uploadKind(bytes);
  useEffect(() => {
    if (bytes !== undefined && kind === undefined) onRefuse();
  }, [bytes, kind, onRefuse]);
  if (bytes === undefined || kind === undefined) return <Waiting />;
  const View = views[kind];
  return (
    <section className="original" aria-label={w.original}>
      <View bytes={bytes} report={report} active={active} onPick={onPick} onRefuse={onRefuse} />
    </section>
  );
}
