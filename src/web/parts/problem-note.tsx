import { Button } from "antd";
import { useEffect, useRef, type ReactNode } from "react";
import type { Problem } from "../api/request.js";
import { sentence } from "../words/sentence.js";
import { useLanguage } from "../words/language.js";
import { glide } from "./glide.js";
import { Icon } from "./icon.js";

interface ProblemNoteProps {
  readonly problem: Problem;
  readonly page?: boolean;
  readonly retry?: () => void;
  /** What to do about it, where the page has it at hand. */
  readonly action?: ReactNode;
}

const again = { zh: "再试一次", en: "Try again" } as const;
const wanted = { zh: "需要：", en: "Expected: " } as const;

/** A problem in the reader's language: what was seen, what was expected, what to do. */
export function ProblemNote({ problem, page = false, retry, action }: ProblemNoteProps): ReactNode {
  const { language } = useLanguage();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    note.current?.scrollIntoView({ block: "nearest", behavior: glide() });
  }, [problem]);
  return (
    <div ref={note} className={page ? "problem problem-page" : "problem"} role="alert">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{sentence(problem.seen[language])}</strong>
        </p>
        {problem.expected && (
          <p>
            {wanted[language]}
            {problem.expected[language]}
          </p>
        )}
        {problem.hint && <p>{sentence(problem.hint[language])}</p>}
        {action}
        {retry && (
          <Button size="small" onClick={retry}>
            {again[language]}
          </Button>
        )}
      </div>
    </div>
  );
}
