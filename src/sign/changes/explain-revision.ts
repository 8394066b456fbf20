import { catalogRule } from "./catalog-rule.js";
import type { Change } from "./change.js";
import { crossReferenceFault, type Increment } from "./increment.js";
import { leftoverRule } from "./leftover-rule.js";
import { objectGraph } from "./object-graph.js";
import { pagesRule } from "./pages-rule.js";
import { Revision, type Closing } from "./revision.js";
import { trailerRule } from "./trailer-rule.js";

/**
 * What one increment did. Every alteration must be accounted for by a rule as belonging to its closing signature, to a
 * timestamp or to validation data; whatever is left over is a change that is not allowed.
 */
export function explainRevision(increment: Increment, closing: Closing | undefined): readonly Change[] {
  const fault = crossReferenceFault(increment);
  const revision = new Revision(increment, closing);
  if (fault !== undefined) {
    const { zh, en } = fault.said();
    revision.forbid("malformed-update", `更新的结构不合规则：${zh}`, `the update's structure breaks the rules: ${en}`);
  }
  const graph = objectGraph(revision.before);
  for (const num of revision.altered)
    if (revision.fresh(num) && graph.has(num))
      revision.forbid(
        "hidden-object",
        `原文件中悬空的对象 ${num} 被补上了内容`,
        `object ${num}, which the file referred to in vain, was given content`,
        graph.get(num)?.[0]?.page,
      );
  trailerRule(revision);
  catalogRule(revision);
  pagesRule(revision);
  leftoverRule(revision);
  return revision.changes;
}
