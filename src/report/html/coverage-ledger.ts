import { say, type Language } from "../../base/bilingual.js";
import { escapeXml } from "../../base/escape-xml.js";
import type { CheckResult, Coverage } from "../../check/check.js";
import { ledger, type LedgerEntry } from "../../check/ledger.js";

/** Every rule with what it looked at, folded by outcome; those with findings stand in the text already. */
export function coverageLedger(result: CheckResult, language: Language): string {
  const all = ledger(result);
  return (["could-not-check", "pass", "not-applicable"] satisfies Coverage["outcome"][])
    .map((outcome) => {
      const own = all.filter((one) => one.outcome === outcome);
      if (own.length === 0) return "";
      return `<details class="ledger"${outcome === "could-not-check" ? " open" : ""}><summary>${escapeXml(words[outcome][language])} · ${own.length}</summary><table><tbody>${own.map((one) => row(one, language)).join("")}</tbody></table></details>`;
    })
    .join("\n");
}

function row({ rule, why, quotes }: LedgerEntry, language: Language): string {
  const shown = quotes.map(({ quote, place }) => `<li>${place === "" ? "" : `<b>${escapeXml(place)}</b> `}${escapeXml(quote.trim())}</li>`);
  return `<tr><th>${escapeXml(rule)}</th><td>${escapeXml(why[language])}${shown.length === 0 ? "" : `<ul class="plain small">${shown.join("")}</ul>`}</td></tr>`;
}

const words = {
  "could-not-check": say("未能检查", "Could not be checked"),
  pass: say("通过", "Passed"),
  "not-applicable": say("不适用", "Not applicable"),
} as const;
