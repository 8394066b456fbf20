import { Button, InputNumber, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { ApprovalRules as Rules } from "../api/signing.js";
import { request } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { Icon } from "../parts/icon.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useToast } from "../parts/toast.js";
import { Waiting } from "../parts/waiting.js";
import { useWords } from "../words/language.js";
import { peopleWords } from "./people-words.js";
import { useAct } from "./use-act.js";

type Rule = Rules["approvals"][number];

const roles = ["approver", "legal", "business", "admin"] as const satisfies readonly Rule["role"][];

/** From which amount on which role must approve before anybody signs. */
export function ApprovalRules(): ReactNode {
  const w = useWords(peopleWords);
  const toast = useToast();
  const kept = useRemote<Rules>("/approvals");
  const { problem, act } = useAct();
  const [edited, edit] = useState<readonly Rule[]>();
  if (kept.data === undefined) return kept.problem ? <ProblemNote problem={kept.problem} retry={kept.reload} /> : <Waiting />;
  const rules = edited ?? kept.data.approvals;
  const put = (at: number, change: Partial<Rule>): void => edit(rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)));
  const save = (approvals: readonly Rule[]): Promise<unknown> =>
    request("PUT", "/approvals", { approvals }).then(() => {
      edit(undefined);
      kept.reload();
    });
  const saveAll = (): void => {
    const before = kept.data?.approvals ?? [];
    act(() => save(rules).then(() => toast(w.rulesSaved, { label: w.undo, run: () => act(() => save(before)) })));
  };
  return (
    <section aria-label={w.rules} className="card approval-rules">
      <p className="small">{w.rulesLead}</p>
      {rules.length === 0 && <p>{w.noRules}</p>}
      <ul className="plain-list">
        {rules.map((rule, at) => (
          <li key={at}>
            <div className="rule">
              <span>{w.from}</span>
              <InputNumber<number>
                aria-label={w.fromAmount}
                min={0}
                step={10_000}
                value={rule.from}
                onChange={(from) => put(at, { from: from ?? 0 })}
                suffix={w.yuan}
              />
              <span>{w.needs}</span>
              <Select<Rule["role"]>
                aria-label={w.role}
                value={rule.role}
                onChange={(role) => put(at, { role })}
                options={roles.map((role) => ({ value: role, label: w.roles[role] }))}
              />
            </div>
            <Button
              size="small"
              aria-label={`${w.remove} ${String(at + 1)}`}
              onClick={() => edit(rules.filter((_, index) => index !== at))}
            >
              {w.remove}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <ProblemNote problem={problem} />}
      <p className="row-actions">
        <Button icon={<Icon name="plus" />} onClick={() => edit([...rules, { from: 500_000, role: "approver" }])}>
          {w.addRule}
        </Button>
        <Button type="primary" disabled={edited === undefined} onClick={saveAll}>
          {w.saveRules}
        </Button>
      </p>
    </section>
  );
}
