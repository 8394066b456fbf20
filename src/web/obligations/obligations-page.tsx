import type { ReactNode } from "react";

/** Not yet. */
export function ObligationsPage(_: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  return <main className="page" id="main" />;
}
