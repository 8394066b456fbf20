import type { ReactNode } from "react";
import { Link } from "../shell/router.js";
import { useLanguage } from "../words/language.js";

/** A reference such as `民法典/585`, leading to the law's page. */
export function LawLink({ reference }: { readonly reference: string }): ReactNode {
  const { language } = useLanguage();
  const [law = "", article] = reference.split("/");
  return (
    <Link to={`/library/law/${encodeURIComponent(law)}${article === undefined ? "" : `?article=${encodeURIComponent(article)}`}`}>
      {language === "zh"
        ? `《${law}》${article === undefined ? "" : `第${article}条`}`
        : `${law}${article === undefined ? "" : `, art. ${article}`}`}
    </Link>
  );
}
