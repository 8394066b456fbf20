import { say, type Bilingual, type Language } from "../base/bilingual.js";
import type { Basis } from "../check/finding.js";

const forces: Readonly<Record<string, Bilingual>> = {
  law: say("法律", "law"),
  interpretation: say("司法解释", "judicial interpretation"),
  regulation: say("行政法规", "regulation"),
  rule: say("部门规章", "ministerial rule"),
  practice: say("实务", "practice"),
};

/** 《中华人民共和国民法典》第585条（法律，2021-01-01起施行）. */
export function basisWords({ law, article, force, effective }: Basis, language: Language): string {
  const kind = forces[force]?.[language] ?? force;
  return language === "zh"
    ? `《${law}》${article === undefined ? "" : `第${article}条`}（${kind}${effective === undefined ? "" : `，${effective}起施行`}）`
    : `${law}${article === undefined ? "" : ` art. ${article}`} (${kind}${effective === undefined ? "" : `, in force since ${effective}`})`;
}
