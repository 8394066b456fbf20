import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { AuditEvent } from "../api/people.js";
import { request } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { Icon } from "../parts/icon.js";
import { Moment } from "../parts/moment.js";
import { PlainTable } from "../parts/plain-table.js";
import { ProblemNote } from "../parts/problem-note.js";
import { Waiting } from "../parts/waiting.js";
import { useLanguage, useWords } from "../words/language.js";
import { actionWords } from "./action-words.js";
import { peopleWords } from "./people-words.js";
import { useAct } from "./use-act.js";

interface Check {
  readonly whole: boolean;
  readonly events: number;
  readonly head: string | null;
}

/** No entry has a number as large. */
const beyond = 2_000_000_000;
const before = (number: number): string => `/audit?before=${String(number)}`;

/** What was done, the latest first, and whether the chain of entries is whole. */
export function AuditTrail(): ReactNode {
  const w = useWords(peopleWords);
  const { language } = useLanguage();
  const events = useRemote<readonly AuditEvent[]>(before(beyond));
  const { problem, act } = useAct();
  const [check, setCheck] = useState<Check>();
  const [earlier, setEarlier] = useState<readonly AuditEvent[]>([]);
  if (events.data === undefined) return events.problem ? <ProblemNote problem={events.problem} retry={events.reload} /> : <Waiting />;
  const shown = [...events.data, ...earlier];
  const last = shown.at(-1)?.number ?? 1;
  return (
    <section aria-label={w.audit}>
      <div className="tab-tools spread">
        <p className="small">{w.auditLead}</p>
        <Button icon={<Icon name="check" />} onClick={() => act(async () => setCheck(await request<Check>("GET", "/audit/check")))}>
          {w.check}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
      {check && (
        <p className={check.whole ? "filter-note" : "problem"} role="status">
          {check.whole ? w.whole(check.events) : w.broken}
          {check.head !== null && <span className="small hash">{check.head.slice(0, 16)}…</span>}
        </p>
      )}
      <PlainTable name="record-table" heads={[w.when, w.who, w.what]}>
        {shown.map((one) => (
          <tr key={one.number}>
            <td>
              <Moment at={one.at} />
            </td>
            <td>{one.actor === "system" ? w.system : one.actor}</td>
            <td>
              {actionWords(one.action)[language]}
              {one.title !== null && <p className="small">{one.title}</p>}
            </td>
          </tr>
        ))}
      </PlainTable>
      {last > 1 && (
        <p className="row-actions">
          <Button onClick={() => act(async () => setEarlier([...earlier, ...(await request<readonly AuditEvent[]>("GET", before(last)))]))}>
            {w.more}
          </Button>
        </p>
      )}
    </section>
  );
}
