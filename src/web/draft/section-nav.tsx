import { Select } from "antd";
import type { ReactNode } from "react";
import type { Section } from "../api/draft.js";
import { Icon } from "../parts/icon.js";
import { useWide } from "../parts/use-wide.js";
import { useLanguage, useWords } from "../words/language.js";
import { draftWords } from "./draft-words.js";

interface SectionNavProps {
  readonly sections: readonly Section[];
  readonly chosen: string;
  readonly openIn: (section: string) => number;
  readonly onChoose: (section: string) => void;
}

/** The sections of the contract with what is left to answer in each. */
export function SectionNav({ sections, chosen, openIn, onChoose }: SectionNavProps): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const wide = useWide(1200);
  if (!wide)
    return (
      <Select
        className="section-select"
        aria-label={w.sections}
        value={chosen}
        onChange={onChoose}
        options={sections.map(({ id, title }) => {
          const count = openIn(id);
          return { value: id, label: count === 0 ? title[language] : `${title[language]}（${String(count)}）` };
        })}
      />
    );
  return (
    <nav className="section-nav" aria-label={w.sections}>
      <ul>
        {sections.map(({ id, title }) => {
          const count = openIn(id);
          return (
            <li key={id}>
              <button type="button" aria-current={id === chosen ? "step" : undefined} onClick={() => onChoose(id)}>
                <span>{title[language]}</span>
                {count > 0 ? <span className="section-left">{count}</span> : <Icon name="check" />}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
