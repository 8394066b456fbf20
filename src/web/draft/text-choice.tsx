import type { ReactNode } from "react";
import type { Text } from "../api/draft.js";
import { useLanguage, useWords } from "../words/language.js";
import { draftWords } from "./draft-words.js";

interface TextChoiceProps {
  readonly texts: readonly Text[];
  readonly topic: string;
  readonly title: string;
  readonly onChoose: (name: string) => void;
}

/** The wordings of one article, from one's own side's to the other's, each with the reason to accept it. */
export function TextChoice({ texts, topic, title, onChoose }: TextChoiceProps): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  return (
    <details className="texts">
      <summary>
        {w.texts}
        <span className="small"> {texts.find(({ chosen }) => chosen)?.title[language] ?? title}</span>
      </summary>
      <fieldset>
        <legend className="hidden-words">
          {title}: {w.texts}
        </legend>
        {texts.map((one) => (
          <label key={one.clause} className={one.chosen ? "text-option chosen" : "text-option"}>
            <input type="radio" name={`text-${topic}`} checked={one.chosen} onChange={() => onChoose(one.name)} />
            <span>
              <strong>{one.title[language]}</strong> <span className={`tag ${one.stance}`}>{w.stances[one.stance]}</span>
              {one.concede[language] !== "" && <span className="small text-why">{one.concede[language]}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
