import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

export type Language = "zh" | "en";

/** A text in both languages, as the server sends it. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A page's dictionary: English has every word that Chinese has, or it does not compile. */
export interface Dictionary<T> {
  readonly zh: T;
  readonly en: T;
}

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Choice>({ language: "zh", choose: () => undefined });
const remembered = "clausewright.language";

/** Remembers the reader's choice on this machine; Chinese until they choose. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, choose] = useState<Language>(() => (localStorage.getItem(remembered) === "en" ? "en" : "zh"));
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    localStorage.setItem(remembered, language);
  }, [language]);
  const value = useMemo(() => ({ language, choose }), [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export const useLanguage = (): Choice => useContext(LanguageContext);

/** The words of a page in the reader's language. */
export const useWords = <T,>(dictionary: Dictionary<T>): T => dictionary[useContext(LanguageContext).language];
