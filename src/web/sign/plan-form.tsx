import { Button, Checkbox } from "antd";
import { useState, type ReactNode } from "react";
import { useWords } from "../words/language.js";
import { signWords } from "./sign-words.js";

interface PlanFormProps {
  /** A drafted contract brings its own plan of who signs. */
  readonly draft: boolean;
  readonly onStart: (plan: { readonly approvals: readonly string[]; readonly parties?: readonly string[] }) => void;
}

const approvers = ["legal", "business", "approver"] as const;
const parties = ["甲方", "乙方"] as const;

/** Who approves and who signs, before the words are fixed. */
export function PlanForm({ draft, onStart }: PlanFormProps): ReactNode {
  const w = useWords(signWords);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [signers, setSigners] = useState<readonly string[]>(parties);
  const toggle = (list: readonly string[], one: string, on: boolean): readonly string[] =>
    on ? [...list, one] : list.filter((each) => each !== one);
  return (
    <section className="card" aria-label={w.start}>
      <h2>{w.none}</h2>
      <p className="small">{w.noneLead}</p>
      <fieldset className="field plan">
        <legend>{w.approvals}</legend>
        {approvers.map((role) => (
          <Checkbox key={role} checked={chosen.includes(role)} onChange={(event) => setChosen(toggle(chosen, role, event.target.checked))}>
            {w.roles[role]}
            {chosen.includes(role) && <span className="tag">{chosen.indexOf(role) + 1}</span>}
          </Checkbox>
        ))}
      </fieldset>
      {!draft && (
        <fieldset className="field plan">
          <legend>{w.parties}</legend>
          {parties.map((party) => (
            <Checkbox
              key={party}
              checked={signers.includes(party)}
              onChange={(event) => setSigners(toggle(signers, party, event.target.checked))}
            >
              {w.partyNames[party]}
              {signers.includes(party) && <span className="tag">{signers.indexOf(party) + 1}</span>}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <Button
        type="primary"
        size="large"
        disabled={!draft && signers.length === 0}
        onClick={() => onStart({ approvals: chosen, ...(draft ? {} : { parties: signers }) })}
      >
        {w.start}
      </Button>
    </section>
  );
}
