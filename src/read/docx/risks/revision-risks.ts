import { say, type Bilingual } from "../../../base/bilingual.js";
import type { Range } from "../../../base/range.js";
import type { Risk } from "../../../document/place.js";
import type { Revision, RevisionKind } from "../model/revision.js";
import type { ViewText } from "../view/view-text.js";
import type { XmlTree } from "../xml/xml-tree.js";
import { quoted } from "./quoted.js";

const verbs = {
  insertion: say("插入了", "inserted"),
  deletion: say("删除了", "deleted"),
  "move-from": say("移走了", "moved away"),
  "move-to": say("移入了", "moved here"),
} as const satisfies Record<RevisionKind, Bilingual>;

interface Change {
  readonly revision: Revision;
  readonly range: Range;
  readonly text: string;
}

/** Tracked changes that nobody accepted or rejected; neighbours of one kind and author are one. What a view lacks has an empty range. */
export function revisionRisks(view: ViewText, trees: readonly XmlTree[]): Risk[] {
  const risks = changesOf(view).map(({ revision, range, text }): Risk => ({ kind: "revision", message: message(revision, text), range }));
  const others = trees.reduce((sum, tree) => sum + tree.names.filter((name, node) => isSilent(tree, name, node)).length, 0);
  const counted = say(
    `还有 ${others} 处未处理的格式或内容控件修订`,
    `There are also ${others} tracked changes of formatting or content controls.`,
  );
  return others > 0 ? [...risks, { kind: "revision", message: counted }] : risks;
}

/** A tracked change without text of its own: of formatting, of a list, of a content control's frame. */
function isSilent(tree: XmlTree, name: string, node: number): boolean {
  if (name === "w:ins") return tree.names[tree.parents[node] ?? -1] === "w:numPr";
  return /^w:(?:[a-zA-Z]+Change|customXml(?:Ins|Del|MoveFrom|MoveTo)RangeStart)$/.test(name) && name !== "w:tblGridChange";
}

function changesOf({ pieces: { at, length, segments } }: ViewText): Change[] {
  const changes: Change[] = [];
  let open: Change | undefined;
  segments.forEach(({ revisions, text }, index) => {
    const revision = revisions.at(-1);
    const [start, end] = [at[index] ?? 0, (at[index] ?? 0) + (length[index] ?? 0)];
    const same = revision?.kind === open?.revision.kind && revision?.author === open?.revision.author;
    if (revision && open && same) open = { revision: open.revision, range: [open.range[0], end], text: open.text + text };
    else if (revision || text !== "") {
      if (open) changes.push(open);
      open = revision && { revision, range: [start, end], text };
    }
  });
  if (open) changes.push(open);
  return changes;
}

function message({ kind, author, date }: Revision, text: string): Bilingual {
  const words = quoted(text);
  const day = date.slice(0, 10);
  const zh = `${author || "有人"}${day && `于 ${day} `}${verbs[kind].zh}${words === "" ? "段落标记" : `“${words}”`}，尚未接受或拒绝`;
  const en = `${author || "Somebody"} ${verbs[kind].en} ${words === "" ? "a paragraph mark" : `“${words}”`}${day && ` on ${day}`}; the change is still tracked.`;
  return say(zh, en);
}
