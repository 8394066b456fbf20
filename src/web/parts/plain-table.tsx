import type { ReactNode } from "react";

interface PlainTableProps {
  /** What heads each column. */
  readonly heads: readonly ReactNode[];
  readonly name?: string;
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table of words, in a box that scrolls where the window is narrower. */
export function PlainTable({ heads, name = "", children }: PlainTableProps): ReactNode {
  return (
    <div className="table-box">
      <table className={`plain-table ${name}`.trim()}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th scope="col" key={at}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
