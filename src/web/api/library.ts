/** What the service says about clauses and duties; its own types. */
export type { ClauseSummary, ClauseView, ObligationsView } from "../../server/contract/library.js";
