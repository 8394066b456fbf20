import type { ReactNode } from "react";
import type { TemplateView, TierRowView } from "../api/draft.js";
import { useRemote } from "../api/use-remote.js";
import { ProblemNote } from "../parts/problem-note.js";
import { PlainTable } from "../parts/plain-table.js";
import { Waiting } from "../parts/waiting.js";
import { useLanguage, useWords } from "../words/language.js";
import { draftWords } from "./draft-words.js";

interface TierTableProps {
  readonly template: string;
  readonly tiers: TemplateView["tiers"];
}

/** What each tier of a template settles, topic by topic; what a tier adds is written in its column. */
export function TierTable({ template, tiers }: TierTableProps): ReactNode {
  const w = useWords(draftWords);
  const { language } = useLanguage();
  const rows = useRemote<readonly TierRowView[]>(`/tiers?template=${template}`);
  if (rows.data === undefined) return rows.problem ? <ProblemNote problem={rows.problem} /> : <Waiting />;
  return (
    <section aria-label={w.compareTiers} className="tier-compare">
      <p className="small">{w.tierRows}</p>
      <PlainTable name="tier-table" heads={[w.topic, ...tiers.map((tier) => w.tiers[tier])]}>
        {rows.data.map(({ topic, added }) => (
          <tr key={topic.zh}>
            <th scope="row">{topic[language]}</th>
            {tiers.map((tier, at) => {
              const own = added[tier];
              const inherited = tiers.slice(0, at).some((lower) => added[lower].length > 0);
              return (
                <td key={tier} className={own.length === 0 ? "same" : ""}>
                  {own.length > 0
                    ? `${inherited ? "＋ " : ""}${own.map((one) => one[language]).join(language === "zh" ? "、" : ", ")}`
                    : inherited
                      ? "✓"
                      : "–"}
                </td>
              );
            })}
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}
