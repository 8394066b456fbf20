import { useRef, type ReactNode } from "react";
import type { Answers } from "../api/draft.js";
import { parse, type Problem } from "../api/request.js";
import { useWords } from "../words/language.js";
import { draftWords } from "./draft-words.js";

interface DealFileProps {
  readonly onDeal: (deal: Answers) => Promise<void>;
  readonly onProblem: (problem: Problem) => void;
}

/** A draft begun from the deal file of another. */
export function DealFile({ onDeal, onProblem }: DealFileProps): ReactNode {
  const w = useWords(draftWords);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    const deal = dealIn(await file.text());
    if (deal === undefined)
      onProblem({
        seen: { zh: draftWords.zh.noDeal.seen, en: draftWords.en.noDeal.seen },
        hint: { zh: draftWords.zh.noDeal.hint, en: draftWords.en.noDeal.hint },
      });
    else await onDeal(deal);
  };
  return (
    <>
      <button type="button" className="quiet" onClick={() => input.current?.click()}>
        {w.fromDeal}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json"
        className="hidden"
        tabIndex={-1}
        aria-label={w.fromDeal}
        onChange={(event) => {
          const [file] = [...(event.target.files ?? [])];
          if (file) void take(file);
          event.target.value = "";
        }}
      />
    </>
  );
}

function dealIn(text: string): Answers | undefined {
  try {
    const deal = parse<unknown>(text);
    return isDeal(deal) ? deal : undefined;
  } catch {
    // No JSON at all.
    return undefined;
  }
}

const isDeal = (data: unknown): data is Answers => typeof data === "object" && data !== null && "template" in data;
