import { Button, Dropdown } from "antd";
import type { ReactNode } from "react";
import type { Answers, DraftView } from "../api/draft.js";
import { Icon } from "../parts/icon.js";
import { useSave } from "../parts/use-save.js";
import { useMay } from "../shell/me.js";
import { Link, navigate } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { draftWords } from "./draft-words.js";
import type { SaveState } from "./use-draft.js";

interface DraftHeadProps {
  readonly draft: DraftView;
  readonly deal: Answers;
  readonly save: SaveState;
  readonly open: number;
  readonly writes: boolean;
  readonly reload: () => void;
}

const formats = ["docx", "pdf", "html", "deal"] as const;

/** The draft's name, how much is left, whether it is saved, and the downloads. */
export function DraftHead({ draft, deal, save, open, writes, reload }: DraftHeadProps): ReactNode {
  const w = useWords(draftWords);
  const plans = useMay("legal");
  const download = useSave();
  const brand = typeof deal["brandName"] === "string" ? deal["brandName"] : "";
  const title = brand === "" || draft.title.startsWith(brand) ? draft.title : `${brand} · ${draft.title.split(" · ").at(-1) ?? ""}`;
  const saying = { saved: w.saved, unsaved: w.unsaved, saving: w.saving, conflict: w.conflict }[save];
  return (
    <header className="review-head">
      <div className="review-name">
        <Link to="/" className="back">
          <Icon name="left" />
          {w.back}
        </Link>
        <h1>{title}</h1>
      </div>
      <div className="review-tools">
        <span className="draft-state" role="status">
          <strong>{w.left(open)}</strong>
          {writes && <span className={save === "conflict" ? "save conflict" : "save"}>{saying}</span>}
        </span>
        <Dropdown
          trigger={["click"]}
          placement="bottomRight"
          menu={{
            items: [
              ...(open > 0 ? [{ key: "why", disabled: true, label: w.downloadFirst(open) }] : []),
              ...formats.map((format) => ({
                key: format,
                disabled: format !== "deal" && open > 0,
                label: w.downloads[format],
                onClick: () => download(`/api/drafts/${draft.id}/download?format=${format}`),
              })),
            ],
          }}
        >
          <Button icon={<Icon name="download" />}>{w.download}</Button>
        </Dropdown>
        {plans && draft.state === "open" && (
          <Button type="primary" disabled={open > 0} onClick={() => navigate(`/contracts/${draft.id}/sign`)}>
            {w.sign}
          </Button>
        )}
      </div>
      {save === "conflict" && (
        <div className="problem" role="alert">
          <Icon name="alert" />
          <div>
            <p>{w.conflictLead}</p>
            <Button size="small" onClick={reload}>
              {w.loadLatest}
            </Button>
          </div>
        </div>
      )}
    </header>
  );
}
