import { existsSync } from "node:fs";

/** The development set: a folder beside the repository, or where the variable says. */
const folder = process.env["CLAUSEWRIGHT_DEV_SET"] ?? "../shared/dev-set";

/** Undefined where it is not at hand; a test that is skipped for that is called `withoutDevSet`. */
export const devSet: string | undefined = existsSync(folder) ? folder : undefined;

export const withoutDevSet = "skipped: the development set is not here; set CLAUSEWRIGHT_DEV_SET to its folder";
