import type { DocxSource } from "../../read/docx/docx-source.js";
import type { DocxStory } from "../../read/docx/model/docx-story.js";
import { docxSource } from "../../read/docx/read-docx.js";
import { align } from "../align.js";
import { bigramsOf, similarity } from "../similarity.js";

/** A header, footer, note or text box of the new version and the one of the old version that it came from. */
export interface StoryPair {
  /** Where it stands among the new version's stories. */
  readonly at: number;
  readonly story: DocxStory;
  readonly old: DocxSource;
  readonly new: DocxSource;
}

const kinds = ["textbox", "footnote", "endnote", "header", "footer"] as const;

/** What differs outside the body, pair by pair; what has no like in the other version is in no pair. */
export function storyPairs(old: DocxSource, fresh: DocxSource): StoryPair[] {
  return kinds.flatMap((kind) => {
    const [before, after] = [storiesOf(old, kind), storiesOf(fresh, kind)];
    const likeness = (a: number, b: number): number => likenessOf(before[a]?.source.text ?? "", after[b]?.source.text ?? "");
    return align(before.length, after.length, likeness).flatMap((one) => {
      const [from, to] = ["old" in one ? before[one.old] : undefined, "new" in one ? after[one.new] : undefined];
      return from && to && from.source.text !== to.source.text ? [{ at: to.at, story: to.story, old: from.source, new: to.source }] : [];
    });
  });
}

/** One story read as if it were a file of its own. */
export function storySource({ model, view }: DocxSource, at: number, seen = view): DocxSource | undefined {
  const story = model.stories[at];
  return story && docxSource({ ...model, stories: [{ ...story, kind: "body" }] }, seen);
}

interface Placed {
  readonly at: number;
  readonly story: DocxStory;
  readonly source: DocxSource;
}

const storiesOf = (source: DocxSource, kind: DocxStory["kind"]): Placed[] =>
  source.model.stories.flatMap((story, at) => {
    const own = story.kind === kind ? storySource(source, at) : undefined;
    return own ? [{ at, story, source: own }] : [];
  });

/** Stories of one kind may always belong together, most surely those with common words. */
const likenessOf = (a: string, b: string): number => (a === b ? 1 : 0.1 + 0.8 * similarity(bigramsOf(a), bigramsOf(b)));
