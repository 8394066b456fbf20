import type { Range } from "../../base/range.js";
import type { Matcher } from "../pattern/matcher.js";
import { patternsOf } from "../pattern/patterns-of.js";
import type { Library } from "../../library/library.js";

/** What kind of cooperation the contract is, as far as topics and rules depend on it. */
export interface Circumstances {
  /** The agency does livestreaming for the brand. */
  readonly livestream: boolean;
}

/** Whether a condition that `topic.yaml` names holds. */
export const holdsIn = (circumstances: Circumstances, condition: string): boolean =>
  condition === "livestream" ? circumstances.livestream : true;

/** Read from the scope words of the lexicon: work on livestreams, unless the contract says that it holds none; an option left unticked is none. */
export function circumstancesOf(text: string, matcher: Matcher, library: Library): Circumstances {
  const offered = ([start]: Range): boolean => !/□[^□☑☒✓√\n]{0,8}$/u.test(text.slice(Math.max(0, start - 10), start));
  const found = (name: string): boolean => patternsOf(library.lexicon[name] ?? []).some((word) => matcher.find(word).some(offered));
  return { livestream: text.includes("直播") && found("livestream-work") && !found("livestream-excluded") };
}
