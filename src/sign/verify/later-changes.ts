import type { Change } from "../changes/change.js";
import { explainRevision } from "../changes/explain-revision.js";
import { readIncrements } from "../changes/increment.js";
import { attempt } from "../pdf/attempt.js";
import type { Closing } from "../changes/revision.js";

/** A change and the byte from which on it was appended. */
export interface DatedChange {
  readonly from: number;
  readonly change: Change;
}

/** What was appended from `start` on, saving by saving. `closings`: sound signatures by the end of what they cover. */
export function laterChanges(
  bytes: Uint8Array,
  start: number,
  closings: readonly (Closing & { readonly end: number })[],
): readonly DatedChange[] {
  const { increments, fault } = readIncrements(bytes, start);
  const changes: DatedChange[] = [];
  for (const increment of increments) {
    const closing = closings.find(({ end }) => end > increment.start && end <= increment.end && increment.end - end <= 2);
    const explained = attempt(() => explainRevision(increment, closing));
    const found: readonly Change[] = explained.ok
      ? explained.value
      : [{ kind: "malformed-update", allowed: false, message: explained.fault.said() }];
    changes.push(...found.map((change) => ({ from: increment.start, change })));
    if (found.length === 0)
      changes.push({
        from: increment.start,
        change: {
          kind: "malformed-update",
          allowed: false,
          message: { zh: "追加了一次什么也没有改动的更新", en: "an update that alters nothing was appended" },
        },
      });
  }
  const end = increments.at(-1)?.end ?? start;
  if (fault !== undefined) changes.push({ from: end, change: faultChange(bytes.length - end, fault.said()) });
  return changes;
}

function faultChange(extra: number, { zh, en }: Change["message"]): Change {
  return {
    kind: "trailing-bytes",
    allowed: false,
    message: {
      zh: `签署之后追加了 ${extra} 个无法解释的字节：${zh}`,
      en: `${extra} bytes that nothing explains were appended after signing: ${en}`,
    },
  };
}
