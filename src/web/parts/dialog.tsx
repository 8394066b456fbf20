import { useLayoutEffect, useRef, type ReactNode } from "react";
import { Icon } from "./icon.js";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `side` comes from the right and is as high as the window. */
  readonly look?: "middle" | "side";
  readonly closeWord: string;
}

/** The browser's own modal dialog: it keeps the focus inside, closes with Escape and gives the focus back. Shown as long as it is rendered. */
export function Dialog({ title, onClose, children, look = "middle", closeWord }: DialogProps): ReactNode {
  const element = useRef<HTMLDialogElement>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // The way out comes first in the order, but one came to fill in or to read.
    dialog?.querySelector<HTMLElement>(".dialog-inner > :not(header) :is(input, textarea, button:not(.ant-btn-dangerous))")?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={`dialog ${look}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        pressed.current = event.target === element.current;
      }}
      onClick={(event) => {
        // A press inside that ends outside, or on a list that opened meanwhile, is no wish to leave.
        if (pressed.current && event.target === element.current) onClose();
      }}
    >
      <div className="dialog-inner">
        <header>
          <h2>{title}</h2>
          <button type="button" className="quiet" onClick={onClose} aria-label={closeWord}>
            <Icon name="cross" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
