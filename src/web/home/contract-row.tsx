import { Dropdown } from "antd";
import type { ReactNode } from "react";
import type { ContractItem } from "../api/contract.js";
import { Icon } from "../parts/icon.js";
import { Moment } from "../parts/moment.js";
import { Link } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { homeWords } from "./home-words.js";

interface ContractRowProps {
  readonly item: ContractItem;
  /** Undefined for those who may not. */
  readonly onRemove: (() => void) | undefined;
  readonly onOpen: () => void;
}

/** One contract of the list: its name, how it stands, and when it last changed. */
export function ContractRow({ item, onRemove, onOpen }: ContractRowProps): ReactNode {
  const w = useWords(homeWords);
  const to = item.kind === "draft" ? `/drafts/${item.id}` : `/contracts/${item.id}`;
  return (
    <li className="contract">
      <span className={`contract-kind ${item.kind}`}>
        <Icon name={item.kind === "draft" ? "pen" : "file"} />
      </span>
      <div className="contract-name">
        <Link to={to}>{item.title}</Link>
        <span className="small">
          {w.kinds[item.kind]} · {w.version(Math.max(1, item.versions))} · <Moment at={item.updated} />
        </span>
      </div>
      <Standing item={item} />
      <Dropdown
        trigger={["click"]}
        placement="bottomRight"
        menu={{
          items: [
            { key: "open", label: w.open, onClick: onOpen },
            ...(onRemove ? [{ key: "remove", label: w.remove, danger: true, onClick: onRemove }] : []),
          ],
        }}
      >
        <button type="button" className="quiet" aria-label={`${w.more}: ${item.title}`}>
          <Icon name="more" />
        </button>
      </Dropdown>
    </li>
  );
}

function Standing({ item }: { readonly item: ContractItem }): ReactNode {
  const w = useWords(homeWords);
  if (item.latest?.state === "failed" || item.state === "failed") return <span className="standing error">{w.failed}</span>;
  if (item.state === "signing" || item.state === "signed") return <span className="standing good">{w.signing[item.state]}</span>;
  if (!item.counts) return <span className="standing">{item.kind === "draft" ? "" : w.reading}</span>;
  const { error, warning } = item.counts;
  if (error === 0 && warning === 0) return <span className="standing good">{w.clean}</span>;
  return (
    <span className="standing">
      {error > 0 && <span className="count error">{w.mustFix(error)}</span>}
      {warning > 0 && <span className="count warning">{w.pleaseLook(warning)}</span>}
    </span>
  );
}
