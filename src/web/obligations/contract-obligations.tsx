import type { ReactNode } from "react";
import type { ContractDetail } from "../api/contract.js";
import { useRemote } from "../api/use-remote.js";
import { Icon } from "../parts/icon.js";
import { PageState } from "../parts/page-state.js";
import { Link } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { Duties } from "./duties.js";
import { obligationsWords } from "./obligations-words.js";

/** The calendar of one contract. */
export function ContractObligations({ parameters }: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  const w = useWords(obligationsWords);
  const id = parameters["id"] ?? "";
  const contract = useRemote<ContractDetail>(`/contracts/${id}`);
  if (contract.data === undefined) return <PageState of={contract} />;
  const draft = contract.data.kind === "draft";
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <Link to={draft ? `/drafts/${id}` : `/contracts/${id}`} className="back">
          <Icon name="left" />
          {w.back}
        </Link>
        <h1>{contract.data.title}</h1>
      </header>
      <Duties contract={id} draft={draft} />
    </main>
  );
}
