import { Segmented } from "antd";
import { useCallback, useState, type ReactNode } from "react";
import type { ContractItem } from "../api/contract.js";
import { request } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { Empty } from "../parts/empty.js";
import { Icon } from "../parts/icon.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useToast } from "../parts/toast.js";
import { Waiting } from "../parts/waiting.js";
import { SearchField } from "../parts/search-field.js";
import { useMay, useMe } from "../shell/me.js";
import { Link, navigate } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { ContractRow } from "./contract-row.js";
import { DropZone } from "./drop-zone.js";
import { homeWords } from "./home-words.js";
import { NextSteps } from "./next-steps.js";
import { UploadList } from "./upload-list.js";
import { useUploads } from "./use-uploads.js";

/** The first page: drop a contract, start a draft, see what waits. */
export function HomePage(): ReactNode {
  const w = useWords(homeWords);
  const me = useMe();
  const works = useMay("legal", "business");
  const toast = useToast();
  const contracts = useRemote<readonly ContractItem[]>("/contracts");
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<"all" | "review" | "draft">("all");
  const { reload } = contracts;
  const { uploads, send, dismiss } = useUploads(reload);
  const sendAll = useCallback(
    (files: readonly File[]) => {
      if (files.length > 0) send(files);
    },
    [send],
  );
  const all = contracts.data ?? [];
  const shown = all.filter((one) => (kind === "all" || one.kind === kind) && one.title.toLowerCase().includes(query.trim().toLowerCase()));
  const remove = async (item: ContractItem): Promise<void> => {
    await request("DELETE", `/contracts/${item.id}`);
    reload();
    toast(w.removed(item.title), {
      label: w.undo,
      run: () => void request("POST", `/contracts/${item.id}/restore`).then(reload),
    });
  };
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1>{w.greeting(me.user.name)}</h1>
        <p className="lead">{works ? w.lead : w.readerLead}</p>
      </header>
      {works && (
        <div className="start">
          <DropZone onFiles={sendAll} />
          <section className="start-draft" aria-label={w.draftTitle}>
            <span className="drop-sign">
              <Icon name="pen" />
            </span>
            <h2>{w.draftTitle}</h2>
            <p>{w.draftLead}</p>
            <Link to="/draft" className="button">
              {w.draftAction}
            </Link>
            <Link to="/draft/batch" className="small">
              {w.batchAction}
            </Link>
          </section>
        </div>
      )}
      <UploadList uploads={uploads} onDismiss={dismiss} />
      <NextSteps contracts={all} />
      <section className="list-section" aria-label={w.list}>
        <div className="list-head">
          <h2>{w.list}</h2>
          {all.length > 0 && (
            <>
              <Segmented
                value={kind}
                onChange={setKind}
                options={[
                  { value: "all", label: w.all },
                  { value: "review", label: w.review },
                  { value: "draft", label: w.drafts },
                ]}
              />
              <SearchField className="find" label={w.search} value={query} onChange={setQuery} />
            </>
          )}
        </div>
        {contracts.problem && <ProblemNote problem={contracts.problem} retry={reload} />}
        {contracts.data === undefined && contracts.problem === undefined && <Waiting />}
        {contracts.data?.length === 0 && <Empty title={w.empty}>{works ? w.emptyLead : w.readerEmpty}</Empty>}
        {all.length > 0 && shown.length === 0 && <Empty title={w.nothingFound} />}
        <ul className="contracts">
          {shown.map((item) => (
            <ContractRow
              key={item.id}
              item={item}
              onRemove={works ? () => void remove(item) : undefined}
              onOpen={() => navigate(homeOf(item))}
            />
          ))}
        </ul>
      </section>
    </main>
  );
}

const homeOf = ({ id, kind }: ContractItem): string => (kind === "draft" ? `/drafts/${id}` : `/contracts/${id}`);
