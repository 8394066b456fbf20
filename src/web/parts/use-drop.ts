import { useState, type DragEvent } from "react";

interface Drop {
  /** A file is held over the place. */
  readonly over: boolean;
  /** What the place's element needs. */
  readonly target: {
    readonly className: string;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** A place on which files can be dropped. */
export function useDrop(take: (files: FileList) => void): Drop {
  const [over, setOver] = useState(false);
  return {
    over,
    target: {
      className: over ? "drop over" : "drop",
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      },
    },
  };
}
