import type { ReactNode } from "react";
import type { ContractItem } from "../api/contract.js";
import { Icon } from "../parts/icon.js";
import { useMay, useMe } from "../shell/me.js";
import { Link } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { homeWords } from "./home-words.js";

const most = 3;

/** Up to three contracts that wait for somebody, the most pressing first; nothing when nothing waits. */
export function NextSteps({ contracts }: { readonly contracts: readonly ContractItem[] }): ReactNode {
  const w = useWords(homeWords);
  const { role } = useMe();
  const works = useMay("legal", "business");
  const roles: Readonly<Record<string, string>> = w.roles;
  const steps = contracts
    .flatMap((one) => {
      const errors = one.counts?.error ?? 0;
      if (one.state === "signing") {
        const { kind = "sign", role: approver = null, party = null } = one.turn ?? {};
        const mine = role === "admin" || role === (kind === "sign" ? "signer" : approver);
        const whose = kind === "sign" ? w.nextSigning(party ?? "") : w.nextApproval(roles[approver ?? ""] ?? "");
        const text = w.nextOf(one.title, mine && role !== "admin" ? w.nextMine[kind] : whose);
        return [{ id: one.id, to: `/contracts/${one.id}/sign`, text, weight: mine ? 2000 : 1000 }];
      }
      if (works && one.kind === "review" && errors > 0)
        return [{ id: one.id, to: `/contracts/${one.id}`, text: w.nextOf(one.title, w.mustFix(errors)), weight: errors }];
      return [];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
  if (steps.length === 0) return null;
  return (
    <section aria-label={w.next} className="next">
      <h2>{w.next}</h2>
      <ul>
        {steps.map(({ id, to, text }) => (
          <li key={id}>
            <Link to={to}>
              <span>{text}</span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
