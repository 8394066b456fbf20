import { Tabs } from "antd";
import { useState, type ReactNode } from "react";
import { useMay, useMe } from "../shell/me.js";
import { useWords } from "../words/language.js";
import { ApprovalRules } from "./approval-rules.js";
import { AuditTrail } from "./audit-trail.js";
import { Members } from "./members.js";
import { peopleWords } from "./people-words.js";
import { Tokens } from "./tokens.js";
import { Webhooks } from "./webhooks.js";

/** Who belongs to the organisation, what may act for it, and what was done. */
export function PeoplePage(): ReactNode {
  const w = useWords(peopleWords);
  const me = useMe();
  const manages = useMay("admin");
  const audits = useMay("legal");
  const [tab, setTab] = useState("members");
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="lead">{(manages ? w.lead : audits ? w.auditLeadIn : w.memberLead)(me.organisation.name)}</p>
      </header>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        destroyOnHidden
        tabBarGutter={18}
        items={[
          { key: "members", label: w.members, children: <Members manages={manages} /> },
          ...(manages
            ? [
                { key: "rules", label: w.rules, children: <ApprovalRules /> },
                { key: "tokens", label: w.tokens, children: <Tokens /> },
                { key: "webhooks", label: w.webhooks, children: <Webhooks /> },
              ]
            : []),
          ...(audits ? [{ key: "audit", label: w.audit, children: <AuditTrail /> }] : []),
        ]}
      />
    </main>
  );
}
