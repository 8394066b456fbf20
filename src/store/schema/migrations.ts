import { auditTables } from "./migrations/audit-tables.js";
import { clauseSourceColumn } from "./migrations/clause-source-column.js";
import { contractTables } from "./migrations/contract-tables.js";
import { failureColumn } from "./migrations/failure-column.js";
import { libraryTables } from "./migrations/library-tables.js";
import { passwordLinks } from "./migrations/password-links.js";
import { peopleTables } from "./migrations/people-tables.js";
import { signingTables } from "./migrations/signing-tables.js";

/** Every step of the schema in order; a step that was released is never changed. */
export const migrations = {
  "1-people": peopleTables,
  "2-contracts": contractTables,
  "3-signing": signingTables,
  "4-audit": auditTables,
  "5-library": libraryTables,
  "6-failures": failureColumn,
  "7-clause-source": clauseSourceColumn,
  "8-password-links": passwordLinks,
} as const;
