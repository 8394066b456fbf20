import type { ReactNode } from "react";

/** Not yet. */
export function LibraryPage(_: { readonly parameters: Readonly<Record<string, string>> }): ReactNode {
  return <main className="page" id="main" />;
}
