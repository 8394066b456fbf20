import { say, type Bilingual } from "../base/bilingual.js";
import type { CheckResult } from "../check/check.js";
import type { Finding } from "../check/finding.js";
import type { Acceptance } from "../library/acceptance.js";

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason?: string;
  readonly source: string;
}

export interface Settled {
  readonly result: CheckResult;
  readonly accepted: readonly AcceptedFinding[];
  readonly notes: readonly Bilingual[];
}

/** Takes accepted findings out of a result and keeps them beside it; an acceptance that ran out, or matches nothing any more, is told. */
export function withoutAccepted(result: CheckResult, acceptances: readonly Acceptance[], asOf: string): Settled {
  const valid = acceptances.filter(({ until }) => until === undefined || until >= asOf);
  const byId = new Map(valid.map((one) => [one.id, one]));
  const accepted = result.findings.flatMap((finding): AcceptedFinding[] => {
    const found = byId.get(finding.id);
    return found ? [{ finding, source: found.source, ...(found.reason === undefined ? {} : { reason: found.reason }) }] : [];
  });
  const taken = new Set(accepted.map(({ finding }) => finding.id));
  const notes = acceptances
    .filter((one) => one.reason !== undefined && !taken.has(one.id))
    .map(({ id, source, until }) =>
      until !== undefined && until < asOf
        ? say(
            `${source}：对 ${id} 的接受已于 ${until} 到期，该发现重新列出。`,
            `${source}: the acceptance of ${id} ran out on ${until}; the finding is listed again.`,
          )
        : say(`${source}：发现 ${id} 已不存在，可以删去这一条。`, `${source}: finding ${id} is gone; the entry can be removed.`),
    );
  return { result: { ...result, findings: result.findings.filter(({ id }) => !taken.has(id)) }, accepted, notes };
}
