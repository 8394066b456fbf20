import { useId, type ReactNode } from "react";

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (id: string) => ReactNode;
}

/** A form's field with its label above it; what is wrong stands under it. */
export function Field({ label, hint, error, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className={error === undefined ? "field" : "field wrong"}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {hint !== undefined && error === undefined && <p className="field-hint">{hint}</p>}
    </div>
  );
}
