import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { Icon } from "./icon.js";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Say = (text: string, action?: Toast["action"]) => void;

const ToastContext = createContext<Say>(() => undefined);

/** Says in a corner what was done, with a way to undo it; it stays as long as one needs to read it. */
export const useToast = (): Say => useContext(ToastContext);

const stays = 7000;

/** Holds the messages in the corner. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [toast, setToast] = useState<Toast>();
  const tell = useCallback<Say>(
    (text, action) => setToast((before) => ({ id: (before?.id ?? 0) + 1, text, ...(action ? { action } : {}) })),
    [],
  );
  useEffect(() => {
    if (toast === undefined) return;
    const timer = setTimeout(() => setToast((now) => (now?.id === toast.id ? undefined : now)), stays);
    return () => clearTimeout(timer);
  }, [toast]);
  const value = useMemo(() => tell, [tell]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toast && (
          <div className="toast" key={toast.id}>
            <span>{toast.text}</span>
            {toast.action && (
              <button
                type="button"
                onClick={() => {
                  toast.action?.run();
                  setToast(undefined);
                  // The button goes away under the focus.
                  document.getElementById("main")?.focus({ preventScroll: true });
                }}
              >
                <Icon name="undo" />
                {toast.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
