import type { ReactNode } from "react";

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** What stands where nothing is yet: what it is, and what to do first. */
export function Empty({ title, children }: EmptyProps): ReactNode {
  return (
    <div className="empty">
      <svg viewBox="0 0 80 64" width="80" height="64" aria-hidden="true">
        <rect x="16" y="6" width="40" height="52" rx="4" fill="#fff" stroke="#c9c5b8" strokeWidth="1.5" />
        <path d="M24 20h24M24 28h24M24 36h14" stroke="#d8d4c8" strokeWidth="3" strokeLinecap="round" />
        <circle cx="56" cy="46" r="10" fill="#e5efee" stroke="#1d5f6b" strokeWidth="1.5" />
        <path d="M56 41v10M51 46h10" stroke="#1d5f6b" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
      <p className="empty-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}
