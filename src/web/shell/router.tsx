import { useSyncExternalStore, type MouseEvent, type ReactNode } from "react";

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};
window.addEventListener("popstate", tell);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The address after the host, such as `/contracts/c1?version=2`. */
export const useAddress = (): string => useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search);

/** Goes to another page of ours without loading anything again; `replace` leaves no step back. */
export function navigate(to: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, "", to);
  else {
    window.history.pushState(null, "", to);
    window.scrollTo(0, 0);
  }
  tell();
}

interface LinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
  readonly title?: string;
}

/** A link to a page of ours: a real one, so that it opens in a new tab too. */
export function Link({ to, children, className, current = false, title }: LinkProps): ReactNode {
  const go = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} className={className} onClick={go} title={title} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}
