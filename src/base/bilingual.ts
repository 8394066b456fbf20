/** The languages in which the product speaks; contracts themselves are Chinese. */
export type Language = "zh" | "en";

/** A sentence for people, complete in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const say = (zh: string, en: string): Bilingual => ({ zh, en });
