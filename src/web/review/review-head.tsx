import { Button, Dropdown, Input, Segmented, Select } from "antd";
import { useCallback, useRef, useState, type ReactNode } from "react";
import type { ContractDetail, Stance, Version } from "../api/contract.js";
import { request } from "../api/request.js";
import { Dialog } from "../parts/dialog.js";
import { Field } from "../parts/field.js";
import { Icon } from "../parts/icon.js";
import { useMay } from "../shell/me.js";
import { Link, navigate } from "../shell/router.js";
import { useWords } from "../words/language.js";
import { useUploads } from "../home/use-uploads.js";
import { ProblemNote } from "../parts/problem-note.js";
import { DownloadMenu } from "./download-menu.js";
import { reviewWords } from "./review-words.js";

interface ReviewHeadProps {
  readonly contract: ContractDetail;
  readonly version: Version | undefined;
  readonly stance: Stance;
  readonly onGo: (change: Readonly<Record<string, string>>) => void;
  readonly onChange: () => void;
}

/** The contract's name, whose side the review takes, and what can be done with it. */
export function ReviewHead({ contract, version, stance, onGo, onChange }: ReviewHeadProps): ReactNode {
  const w = useWords(reviewWords);
  const works = useMay("legal", "business");
  const [naming, setNaming] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const read = useCallback(() => {
    onChange();
    // What the other side changed is what one wants to know first.
    navigate(`/contracts/${contract.id}?panel=versions`, { replace: true });
  }, [contract.id, onChange]);
  const { uploads, send } = useUploads(read, contract.id);
  const [upload] = uploads;
  const ready = version?.state === "ready";
  const busy = upload?.state === "sending" || upload?.state === "reading";
  return (
    <header className="review-head">
      <div className="review-name">
        <Link to="/" className="back">
          <Icon name="left" />
          {w.back}
        </Link>
        <h1>
          {contract.title}
          {works && (
            <button type="button" className="quiet" aria-label={w.rename} onClick={() => setNaming(true)}>
              <Icon name="pen" />
            </button>
          )}
        </h1>
      </div>
      <div className="review-tools">
        {ready && (
          <Segmented<Stance>
            aria-label={w.stance}
            value={stance}
            onChange={(value) => onGo({ stance: value })}
            options={[
              { value: "brand", label: w.stances.brand },
              { value: "agency", label: w.stances.agency },
              { value: "neutral", label: w.stances.neutral },
            ]}
          />
        )}
        {contract.versions.length > 1 && (
          <Select
            aria-label={w.versions}
            value={version?.id ?? ""}
            onChange={(value) => onGo({ version: value })}
            options={contract.versions.map(({ id, number }) => ({ value: id, label: w.version(number) }))}
          />
        )}
        {works && (
          <Button icon={<Icon name="upload" />} loading={busy} onClick={() => file.current?.click()}>
            {busy ? w.uploadBusy : w.upload}
          </Button>
        )}
        <input
          ref={file}
          type="file"
          className="hidden"
          tabIndex={-1}
          aria-label={w.upload}
          onChange={(event) => {
            send([...(event.target.files ?? [])].slice(0, 1));
            event.target.value = "";
          }}
        />
        {version && <DownloadMenu version={version} stance={stance} />}
        {ready && (
          <Dropdown
            trigger={["click"]}
            placement="bottomRight"
            menu={{
              items: [
                { key: "sign", label: w.sign, onClick: () => navigate(`/contracts/${contract.id}/sign`) },
                { key: "obligations", label: w.obligations, onClick: () => navigate(`/contracts/${contract.id}/obligations`) },
              ],
            }}
          >
            <Button>
              {w.goOn}
              <Icon name="down" />
            </Button>
          </Dropdown>
        )}
      </div>
      {upload?.state === "failed" && upload.problem && <ProblemNote problem={upload.problem} />}
      {naming && (
        <RenameDialog
          title={contract.title}
          onClose={() => setNaming(false)}
          onSave={(title) =>
            void request("PATCH", `/contracts/${contract.id}`, { title }).then(() => {
              setNaming(false);
              onChange();
            })
          }
        />
      )}
    </header>
  );
}

interface RenameDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSave: (title: string) => void;
}

function RenameDialog({ title, onClose, onSave }: RenameDialogProps): ReactNode {
  const w = useWords(reviewWords);
  const [value, setValue] = useState(title);
  return (
    <Dialog title={w.rename} onClose={onClose} closeWord={w.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave(value.trim());
        }}
      >
        <Field label={w.title}>
          {(id) => <Input id={id} required maxLength={120} value={value} onChange={(event) => setValue(event.target.value)} />}
        </Field>
        <Button type="primary" htmlType="submit">
          {w.save}
        </Button>
      </form>
    </Dialog>
  );
}
