import { say, type Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { basisOf } from "../../check/basis.js";
import { rulesOf } from "../../check/rules/rules.js";
import { ladder } from "../../library/ladder.js";
import { textSource } from "../../library/text/text-source.js";
import type { Library } from "../../library/library.js";
import { withHouseRules } from "../../node/house-rules.js";
import { loadLibrary } from "../../node/load-library.js";
import { basisWords } from "../../report/basis-words.js";

type Lines = readonly string[];

/** `clausewright explain`: a topic, an element (topic.element), a kind, a rule, a clause or a law. */
export async function explainCommand(id: string, lang: Language, rules?: string): Promise<number> {
  const own = await loadLibrary();
  const library = rules === undefined ? own : withHouseRules(own, rules);
  const found = explanation(id, library, lang);
  if (found.length === 0)
    throw new UsageError([
      {
        at: id,
        seen: say("没有这个条目", "saw no such entry"),
        expected: say("主题、要素、种类、规则、条款或法律的 id", "the id of a topic, an element, a kind, a rule, a clause or a law"),
        hint: say("用 clausewright list topics|kinds|rules|clauses|laws 查看", "See clausewright list topics|kinds|rules|clauses|laws"),
      },
    ]);
  process.stdout.write(`${found.join("\n")}\n`);
  return 0;
}

/** The lines about an entry; none where there is no such entry. */
export const explanation = (id: string, library: Library, lang: Language): Lines =>
  [topic, element, kind, rule, clause, law].flatMap((explain) => explain(id, library, lang));

function topic(id: string, library: Library, lang: Language): Lines {
  const one = library.topics[id];
  if (!one) return [];
  const need =
    one.need === "core"
      ? say("每份合同都应约定", "expected in every contract")
      : one.need === "optional"
        ? say("可选", "optional")
        : say("有直播时应约定", "expected with livestreaming");
  const elements = Object.entries(one.elements).map(
    ([name, { zh, en, required }]) => `  ${required ? "*" : " "} ${id}.${name}  ${lang === "zh" ? zh : en}`,
  );
  const why = one.absence ? [one.absence.why[lang], ...basisOf(one.absence.law, library).map((basis) => basisWords(basis, lang))] : [];
  const clauses = Object.values(library.clauses)
    .filter((each) => each.topic === id)
    .map((each) => `  ${each.id}  ${lang === "zh" ? each.title : each.title_en}`);
  return [
    `${one[lang]} (${id})  ${need[lang]}`,
    ...why,
    ...elements,
    ...(clauses.length > 0 ? [lang === "zh" ? "条款：" : "Clauses:", ...clauses] : []),
    ...ladders(id, library, lang),
  ];
}

/** The texts of a negotiable topic in the order in which each side gives way. */
function ladders(id: string, library: Library, lang: Language): Lines {
  const names = { brand: say("甲方的让步次序：", "The brand gives way:"), agency: say("乙方的让步次序：", "The agency gives way:") };
  return (["brand", "agency"] as const).flatMap((side) => {
    const texts = ladder(library, id, side);
    if (texts.length < 2) return [];
    return [names[side][lang], ...texts.map((text, at) => `  ${at + 1}. ${text.id}${at === 0 ? "" : `  ${text.concede?.[lang] ?? ""}`}`)];
  });
}

function element(id: string, library: Library, lang: Language): Lines {
  const [topicId = "", name = ""] = id.split(".");
  const owner = library.topics[topicId];
  const one = owner?.elements[name];
  if (!owner || !one) return [];
  const clauses = Object.values(library.clauses)
    .filter((each) => each.states.includes(id))
    .map((each) => `  ${each.id}`);
  return [
    `${owner[lang]} · ${one[lang]} (${id})`,
    ...(clauses.length > 0 ? [lang === "zh" ? "写明它的条款：" : "Clauses that state it:", ...clauses] : []),
  ];
}

function kind(id: string, library: Library, lang: Language): Lines {
  const one = library.kinds[id];
  if (!one) return [];
  const rules = rulesOf(library).filter((each) => each.kind === id && each.id !== id);
  return [
    `${one[lang]} (${id})  ${one.severity}`,
    ...(rules.length > 0 ? [`  ${lang === "zh" ? "规则" : "rules"}: ${rules.map((each) => each.id).join(", ")}`] : []),
  ];
}

function rule(id: string, library: Library, lang: Language): Lines {
  const one = rulesOf(library).find((each) => each.id === id);
  if (!one) return [];
  const examples = one.examples.map(({ text, finds }) => `  ${finds.length > 0 ? "−" : "＋"} ${text.replaceAll("\n", " / ")}`);
  return [
    one.why[lang],
    ...basisOf(one.law, library).map((basis) => `  ${basisWords(basis, lang)}`),
    ...(examples.length > 0 ? [lang === "zh" ? "例句（−应报，＋应过）：" : "Examples (− found, ＋ passed):", ...examples] : []),
  ];
}

function clause(id: string, library: Library, lang: Language): Lines {
  const one = library.clauses[id];
  if (!one) return [];
  return [
    `${lang === "zh" ? one.title : one.title_en} (${id} v${one.version}, ${one.tier}, ${one.stance})`,
    ...(one.concede ? [one.concede[lang]] : []),
    ...basisOf(one.law, library).map((basis) => `  ${basisWords(basis, lang)}`),
    textSource(one.text).trim(),
  ];
}

function law(id: string, library: Library, lang: Language): Lines {
  const one = library.laws[id.split("/")[0] ?? ""];
  const article = id.split("/")[1];
  if (!one) return [];
  const articles = Object.entries(one.articles).filter(([number]) => article === undefined || number === article);
  const state = one.until === undefined ? "" : lang === "zh" ? `（${one.until}止）` : ` (until ${one.until})`;
  return [
    `${one.names[0] ?? id}${state}  ${one.issuer}${one.effective === undefined ? "" : `  ${one.effective}`}`,
    ...(one.note ? [one.note[lang]] : []),
    ...articles.map(([number, gist]) => `  ${number}  ${gist[lang]}`),
  ];
}
