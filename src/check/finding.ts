import type { Bilingual, Language } from "../base/bilingual.js";
import type { Range } from "../base/range.js";
import type { Severity } from "../library/severity.js";

/** A defect of a contract as a rule says it; ranges are of the reading's text. */
export interface Raised {
  readonly range: Range;
  readonly message: Bilingual;
  readonly why?: Bilingual;
  /** Law table keys such as `民法典/585`; they replace those of the rule. */
  readonly law?: readonly string[];
  readonly topic?: string;
  readonly severity?: Severity;
  readonly kind?: string;
  readonly fix?: Fix;
}

/**
 * How to mend it: replace the quoted text (or `range`, of the reading's text as far as a rule says it), insert behind it (or at `range`,
 * which is empty), or say what to negotiate. For a missing topic the text is an article: its heading, then an item a line, without numbers.
 */
export type Fix = Edit | { readonly mode: "comment"; readonly text: Bilingual };

/** New wording of the contract. */
export interface Edit {
  readonly mode: "replace" | "insert";
  readonly text: string;
  readonly range?: Range;
}

/** What a fix says in a language; the wording of a contract is Chinese in both. */
export const fixText = ({ text }: Fix, language: Language): string => (typeof text === "string" ? text : text[language]);

export interface Basis {
  readonly law: string;
  readonly article?: string;
  /** The first day in force, where it was verified. */
  readonly effective?: string;
  readonly force: string;
  readonly gist?: Bilingual;
}

/** A finding as it is reported; ranges are of the contract's canonical text. */
export interface Finding {
  /** Survives renumbering and edits elsewhere: hash of rule, clause title path and normalised quote. */
  readonly id: string;
  readonly rule: string;
  readonly kind: string;
  readonly topic: string | null;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly why: Bilingual;
  readonly basis: readonly Basis[];
  readonly quote: string;
  readonly range: Range;
  readonly place: string;
  readonly fix?: Fix;
}
