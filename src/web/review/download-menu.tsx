import { Button, Dropdown } from "antd";
import type { ReactNode } from "react";
import type { Stance, Version } from "../api/contract.js";
import { Icon } from "../parts/icon.js";
import { useSave } from "../parts/use-save.js";
import { useLanguage, useWords } from "../words/language.js";
import { reviewWords } from "./review-words.js";

interface DownloadMenuProps {
  readonly version: Version;
  readonly stance: Stance;
}

/** What can be taken away: the findings in the uploaded file itself, the report, and data. */
export function DownloadMenu({ version, stance }: DownloadMenuProps): ReactNode {
  const w = useWords(reviewWords);
  const { language } = useLanguage();
  const save = useSave();
  const link = (format: string, more = ""): string =>
    `/api/versions/${version.id}/download?format=${format}&stance=${stance}&language=${language}${more}`;
  const entry = (key: keyof typeof w.downloads, href: string): { key: string; label: string; onClick: () => void } => ({
    key,
    label: w.downloads[key],
    onClick: () => save(href),
  });
  const own =
    version.format === "docx"
      ? [entry("comments", link("docx")), entry("changes", link("docx", "&changes=true"))]
      : version.format === "pdf"
        ? [entry("pdf", link("pdf"))]
        : [];
  if (version.state !== "ready")
    return (
      <Button icon={<Icon name="download" />} onClick={() => save(`/api/versions/${version.id}/file`)}>
        {w.downloads.original}
      </Button>
    );
  return (
    <Dropdown
      trigger={["click"]}
      placement="bottomRight"
      menu={{
        items: [
          ...own,
          entry("html", link("html")),
          entry("original", `/api/versions/${version.id}/file`),
          { type: "divider" },
          entry("json", link("json")),
          entry("sarif", link("sarif")),
        ],
      }}
    >
      <Button type="primary" icon={<Icon name="download" />}>
        {w.download}
      </Button>
    </Dropdown>
  );
}
