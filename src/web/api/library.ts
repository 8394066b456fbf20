/** What the service says about clauses and duties; its own types. */
export type {
  ClauseCompare,
  ClauseSummary,
  ClauseText,
  ClauseView,
  Editions,
  Impact,
  Imported,
  LawSummary,
  LawView,
  LibraryChanges,
  ObligationsView,
} from "../../server/contract/library.js";
