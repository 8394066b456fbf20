import type { LibraryClause } from "../library/clause.js";
import { tierRank } from "../library/terms.js";
import { holds, type Options } from "./condition.js";
import type { DealShape } from "./deal.js";

/** Whether a deal of this tier, these services, platforms and options may hold the clause. */
export const admits = (clause: LibraryClause, deal: DealShape, options: Options): boolean =>
  tierRank(clause.tier) <= tierRank(deal.tier) && holds(clause.when, deal, options);
