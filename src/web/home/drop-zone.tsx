import { Button } from "antd";
import { useRef, type ReactNode } from "react";
import { Icon } from "../parts/icon.js";
import { useDrop } from "../parts/use-drop.js";
import { useWords } from "../words/language.js";
import { homeWords } from "./home-words.js";

const accepted = ".docx,.doc,.pdf,.png,.jpg,.jpeg,.txt,.md";

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where contracts are dropped or chosen. */
export function DropZone({ onFiles }: DropZoneProps): ReactNode {
  const w = useWords(homeWords);
  const { over, target } = useDrop((files) => onFiles([...files]));
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-label={w.drop} {...target}>
      <span className="drop-sign">
        <Icon name="upload" />
      </span>
      <h2>{over ? w.dropNow : w.drop}</h2>
      <Button type="primary" size="large" onClick={() => input.current?.click()}>
        {w.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={accepted}
        className="hidden"
        aria-label={w.choose}
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <p className="small">{w.formats}</p>
    </section>
  );
}
