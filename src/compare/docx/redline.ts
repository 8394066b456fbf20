import { say, type Bilingual } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";
import type { Contract } from "../../document/node.js";
import type { DocxSource } from "../../read/docx/docx-source.js";
import { docxSource, readDocx } from "../../read/docx/read-docx.js";
import { dialectAt } from "../../review/docx/edit/dialect.js";
import { freshIds } from "../../review/docx/edit/fresh-ids.js";
import type { Stamp } from "../../review/docx/edit/stamp.js";
import { PackageEditor } from "../../review/docx/package/package-editor.js";
import { outline } from "../../read/outline/outline.js";
import { acceptChanges } from "./accept-changes.js";
import { matchUnits } from "../match-units.js";
import { Stepper, type Step } from "../steps.js";
import { unitsOf, type Unit } from "../units.js";
import { versionOf } from "../version.js";
import { textSteps } from "../way.js";
import { storyVersion } from "./story-version.js";
import { storyPairs, storySource, type StoryPair } from "./story-pairs.js";
import { RedlineWriter, type RedlineOptions, type WordVersion } from "./redline-writer.js";

export interface WordFile {
  readonly source: DocxSource;
  readonly contract: Contract;
}

export interface Redline {
  readonly bytes: Uint8Array;
  readonly notes: readonly Bilingual[];
}

/**
 * The new version's file with tracked changes: all rejected it reads as the old version, all accepted as the new one. Both are
 * proved on the result before it is given out. `date` is ISO 8601.
 */
export function redline(
  old: WordFile,
  fresh: WordFile,
  { date, author = "Clausewright" }: { readonly date: string; readonly author?: string },
): Result<Redline> {
  // Changes that the new version tracks itself count as made: beside them ours could not be told apart.
  const settled = acceptChanges(fresh.source);
  if (!settled) return fail(unsettled);
  const isSettled = settled === fresh.source;
  const before = wordVersion(old);
  const after = isSettled ? wordVersion(fresh) : wordVersion({ source: settled, contract: outline(settled) });
  const [oldUnits, newUnits] = [bodyUnits(before), bodyUnits(after)];
  const matches = matchUnits(before.version, oldUnits, after.version, newUnits);
  const stepper = new Stepper(before.version, after.version);
  const inBody = ({ version }: WordVersion): number[] => version.paragraphs.flatMap(({ story }, at) => (story === undefined ? [at] : []));
  const byClause = textSteps(stepper, matches, [before.version, oldUnits], [after.version, newUnits]);
  const byWords = stepper.between(inBody(before), inBody(after), true);
  const sameLook = looksOf(old.source) === looksOf(settled);
  const asides = storyPairs(old.source, settled);
  for (const steps of [byClause, byWords])
    for (const fine of [true, false]) {
      const write = (pairs: readonly StoryPair[]): Uint8Array =>
        written({ steps, pairs }, before, after, { fine, sameLook }, { author, date });
      let pairs: readonly StoryPair[] = asides;
      let bytes = write(pairs);
      let proof = proved(bytes, old.source, settled, pairs);
      // What cannot be marked faithfully outside the body is left as it is.
      if (pairs.length > 0 && proof?.faithful.length !== pairs.length) {
        pairs = proof?.faithful ?? [];
        bytes = write(pairs);
        proof = proved(bytes, old.source, settled, pairs);
      }
      if (proof?.faithful.length === pairs.length)
        return ok({ bytes, notes: [...(isSettled ? [] : [accepted]), ...(proof.whole ? [] : [outside])] });
    }
  return fail(unwritable);
}

/** Headers, notes and text boxes are no part of the way through the body. */
const bodyUnits = ({ version }: WordVersion): Unit[] =>
  unitsOf(version).filter(({ paragraphs }) => version.paragraphs[paragraphs[0] ?? 0]?.story === undefined);

const wordVersion = ({ source, contract }: WordFile): WordVersion => {
  const version = versionOf({ source, contract });
  return { source, version };
};

/** What is to be marked: the way through the body, and what differs outside it. */
interface Way {
  readonly steps: readonly Step[];
  readonly pairs: readonly StoryPair[];
}

function written(
  { steps, pairs }: Way,
  old: WordVersion,
  fresh: WordVersion,
  options: RedlineOptions,
  { author, date }: { readonly author: string; readonly date: string },
): Uint8Array {
  const { model } = fresh.source;
  const { main } = model.package;
  const stamp: Stamp = { author, date, freshId: freshIds(model.trees) };
  const editor = new PackageEditor(model.package, stamp, dialectAt(main.tree, 0).strict);
  new RedlineWriter(editor.part(main), old, fresh, options, stamp).mark(steps);
  for (const pair of pairs) {
    const [from, to] = [storyVersion(pair.old), storyVersion(pair.new)];
    const all = ({ version }: WordVersion): number[] => version.paragraphs.map((_, at) => at);
    const way = new Stepper(from.version, to.version).between(all(from), all(to), true);
    new RedlineWriter(editor.part(pair.story.part), from, to, options, stamp, pair.story.node).mark(way);
  }
  return editor.finish();
}

/** What the body says. */
const bodyText = ({ text, lines }: DocxSource): string =>
  lines.flatMap(({ range, story }) => (story === undefined ? [text.slice(range[0], range[1] + 1)] : [])).join("");

/** What a redline says when all its changes are rejected. */
interface Proof {
  /** The pairs that read as in the old version. */
  readonly faithful: readonly StoryPair[];
  /** Whether everything does, outside the body too. */
  readonly whole: boolean;
}

/** Undefined where body or new text are not as they must be. */
function proved(bytes: Uint8Array, old: DocxSource, fresh: DocxSource, pairs: readonly StoryPair[]): Proof | undefined {
  const read = readDocx(bytes);
  if (!read.ok || read.value.text !== fresh.text) return undefined;
  const rejected = docxSource(read.value.model, "original");
  if (bodyText(rejected) !== bodyText(old)) return undefined;
  return {
    faithful: pairs.filter((pair) => storySource(read.value, pair.at, "original")?.text === pair.old.text),
    whole: rejected.text === old.text,
  };
}

const outside = say(
  "新增或删去的页眉、页脚、脚注和文本框只列在报告里，没有写成修订",
  "Headers, footers, notes and text boxes that are new or gone are in the report only, not as tracked changes",
);

/** The parts that decide how paragraphs look; equal ones let what is taken from the old file keep its look. */
const looksOf = ({ model }: DocxSource): string =>
  [...model.package.main.relationships.values()]
    .flatMap(({ type, part }) => (part !== undefined && (type === "styles" || type === "numbering") ? [part] : []))
    .sort()
    .map((name) => {
      const part = model.package.part(name);
      return part?.ok ? part.value.xml : "";
    })
    .concat(
      model.package.main.tree.names[0] ?? "",
      /^<([^\s:/>]+):/u.exec(model.package.main.xml.slice(model.package.main.tree.starts[0]))?.[1] ?? "",
    )
    .join("\u0000");

const accepted = say(
  "新版本自带的修订已按接受处理，对照结果是两个版本的全部差异",
  "Changes that the new version tracks itself were taken as accepted; the redline shows all that differs between the versions",
);

const unsettled = {
  at: "",
  seen: say("新版本自带的修订结构特殊，无法先行接受", "the new version tracks changes in a way that they cannot be accepted beforehand"),
  expected: say("没有待处理修订的文件", "a file without pending changes"),
  hint: say("在 Word 中接受或拒绝全部修订后重试", "Accept or reject all changes in Word and retry"),
};

const unwritable = {
  at: "",
  seen: say(
    "两个文件的结构相差太大，修订无法可靠地还原旧版",
    "the files differ so much in structure that tracked changes would not give the old text back",
  ),
  expected: say("同一份合同的两个版本", "two versions of one contract"),
  hint: say("用 --format html 查看差异", "Use --format html to see the differences"),
};
