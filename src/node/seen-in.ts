import type { CheckOptions } from "../check/check.js";
import type { Source } from "../read/source.js";

/** What the checker must know of how a file was read. */
export const seenIn = ({ risks, doubtful }: Pick<Source, "risks" | "doubtful">): Pick<CheckOptions, "risks" | "doubtful"> => ({
  risks,
  ...(doubtful && { doubtful }),
});
