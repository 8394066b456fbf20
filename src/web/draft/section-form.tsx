import { memo, type ReactNode } from "react";
import type { Answers, Section } from "../api/draft.js";
import type { Problem } from "../api/request.js";
import { useLanguage } from "../words/language.js";
import { answerAt } from "./deal-path.js";
import { FillButton, QuestionField } from "./question-field.js";
import { TextChoice } from "./text-choice.js";

interface SectionFormProps {
  readonly section: Section;
  readonly deal: Answers;
  readonly problems: readonly Problem[];
  readonly open: readonly string[];
  readonly onAnswer: (path: string, value: unknown) => void;
}

/** The questions of one section of the contract, and which wording its article takes. */
export const SectionForm = memo(function SectionForm({ section, deal, problems, open, onAnswer }: SectionFormProps): ReactNode {
  const { language } = useLanguage();
  const said = (path: string): string | undefined => {
    const found = problems.find(({ at = "" }) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`));
    if (found === undefined || answerAt(deal, path) === undefined) return undefined;
    return [found.seen[language], found.expected?.[language]]
      .filter((part) => part !== undefined && part !== "")
      .join(language === "zh" ? "；需要：" : "; expected: ");
  };
  const examples = section.questions.filter((one) => one.example !== undefined && answerAt(deal, one.path) === undefined);
  return (
    <section className="section-form" id={`s-${section.id}`} aria-labelledby={`h-${section.id}`}>
      <header>
        <h2 id={`h-${section.id}`}>{section.title[language]}</h2>
        {examples.length > 0 && (
          <FillButton
            onFill={() => {
              for (const one of examples) onAnswer(one.path, one.example);
            }}
          />
        )}
      </header>
      {section.questions.map((question) => (
        <QuestionField
          key={question.path}
          question={question}
          value={answerAt(deal, question.path)}
          error={said(question.path)}
          open={open.includes(question.path)}
          onChange={(value) => onAnswer(question.path, value)}
        />
      ))}
      {section.texts !== undefined && section.texts.length > 1 && (
        <TextChoice
          texts={section.texts}
          topic={section.id}
          title={section.title[language]}
          onChoose={(name) => onAnswer(`texts.${section.id}`, name)}
        />
      )}
    </section>
  );
});
