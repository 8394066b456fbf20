import { useEffect, useId, type ReactNode } from "react";

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (id: string) => ReactNode;
}

/** A form's field with its label above it; what is wrong stands under it. */
export function Field({ label, hint, error, children }: FieldProps): ReactNode {
  const id = useId();
  const note = error ?? hint;
  // The inputs are not ours: what they are described by is said on the element itself.
  useEffect(() => {
    const input = document.getElementById(id);
    if (note === undefined) input?.removeAttribute("aria-describedby");
    else input?.setAttribute("aria-describedby", `${id}-note`);
    if (error === undefined) input?.removeAttribute("aria-invalid");
    else input?.setAttribute("aria-invalid", "true");
  }, [id, note, error]);
  return (
    <div className={error === undefined ? "field" : "field wrong"}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {error !== undefined && (
        <p className="field-error" role="alert" id={`${id}-note`}>
          {error}
        </p>
      )}
      {hint !== undefined && error === undefined && (
        <p className="field-hint" id={`${id}-note`}>
          {hint}
        </p>
      )}
    </div>
  );
}
