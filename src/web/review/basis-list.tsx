import type { ReactNode } from "react";
import type { Basis } from "../api/contract.js";
import { Icon } from "../parts/icon.js";
import { useLanguage } from "../words/language.js";

/** The articles of law behind a finding, with their gist. */
export function BasisList({ basis }: { readonly basis: readonly Basis[] }): ReactNode {
  const { language } = useLanguage();
  return (
    <ul className="basis">
      {basis.map(({ law, article, gist, effective }) => (
        <li key={`${law}/${article ?? ""}`}>
          <Icon name="law" />
          <span>
            <strong>
              {language === "zh"
                ? `《${law}》${article === undefined ? "" : `第${article}条`}`
                : `${law}${article === undefined ? "" : `, art. ${article}`}`}
            </strong>
            {gist !== undefined && ` ${gist}`}
            {effective !== undefined && (
              <span className="small"> {language === "zh" ? `${effective} 起施行` : `in force since ${effective}`}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
