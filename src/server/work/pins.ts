import { z } from "zod";
import type { Library } from "../../library/library.js";
import { completed, drafted } from "./drafted.js";

const pinSchema = z.object({ clause: z.string(), version: z.int(), hash: z.string() });

/** A clause as a draft was made with it. */
export type Pin = z.output<typeof pinSchema>;

/** The pins of a contract as they are kept; none while it could not be drafted. */
export const keptPins = (kept: unknown): readonly Pin[] => z.array(pinSchema).safeParse(kept).data ?? [];

/** The clauses that a draft consists of, pinned by their hashes; null while it cannot be drafted. A text that stands in several places is one clause. */
export function pinsOf(library: Library, deal: Readonly<Record<string, unknown>>): readonly Pin[] | null {
  const full = completed(library, deal, "examples");
  const made = full.ok ? drafted(library, full.value.answers) : full;
  if (!made.ok) return null;
  const pins = made.value.draft.manifest.clauses.map(({ clause, version, hash }) => ({ clause, version, hash }));
  return [...new Map(pins.map((pin) => [pin.clause, pin])).values()];
}
