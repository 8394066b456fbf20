import type { ReactNode } from "react";
import { textDiff } from "./text-diff.js";

interface WordingDiffProps {
  readonly before: string;
  readonly after: string;
}

/** The proposed wording against the present one: what goes is struck through, what comes is underlined. */
export function WordingDiff({ before, after }: WordingDiffProps): ReactNode {
  return (
    <p className="diff" lang="zh-CN">
      {textDiff(before, after).map(({ kind, text }, at) => {
        if (kind === "gone") return <del key={at}>{text}</del>;
        return kind === "added" ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
      })}
    </p>
  );
}
