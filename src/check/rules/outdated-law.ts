import { nextDay } from "../../base/calendar.js";
import { integerNumerals } from "../../base/numerals.js";
import { say } from "../../base/bilingual.js";
import type { LawFact } from "../facts/fact.js";
import type { Law } from "../../library/law.js";
import type { Library } from "../../library/library.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

/** A text that tells history does not rely on the old law. */
const historical =
  /原《|(?:当时|彼时|其时)(?:有效|施行|尚在|适用|系?[以依]|据)|时(?:有效|施行|尚在|适用)|已[于在]?[^，。；]{0,12}履行完毕|尚在施行|已(?:经)?(?:废止|失效)|废止）|曾(?:于|经)|历史|不再(?:援引|适用|引用)|旧(?:法|版)|(?:取代|替代|代替|废除)了?《?|施行前|失效的|修订前/u;

const indexes = new WeakMap<Library, ReadonlyMap<string, Law>>();

function byName(library: Library): ReadonlyMap<string, Law> {
  const known = indexes.get(library);
  if (known) return known;
  const made = new Map(Object.values(library.laws).flatMap((law) => law.names.map((name) => [name, law] as const)));
  indexes.set(library, made);
  return made;
}

/** The law that a citation means; 《中华人民共和国合同法》 and 《合同法》 are one, and so are versions in brackets. */
function lawOf(name: string, library: Library): Law | undefined {
  const plain = name.replace(/[（(](?:\d{4}|试行|修正|修订)[^）)]*[）)]$/u, "");
  return byName(library).get(name) ?? byName(library).get(plain) ?? byName(library).get(plain.replace(/^中华人民共和国/u, ""));
}

/** The law and its article as the text cites: the full or the short name, the number in its own figures. */
function cited(law: Law, article: string | undefined, text: string): string {
  const [full = law.id] = law.names;
  const short = full.replace(/^中华人民共和国/u, "");
  const name = text.includes("中华人民共和国") || !law.names.includes(short) ? full : short;
  if (article === undefined) return `《${name}》`;
  return `《${name}》第${/第\s*\d/u.test(text) ? article : integerNumerals(Number(article))}条`;
}

function judged(fact: LawFact, reading: Reading, asOf: string): Pick<Raised, "message" | "fix"> | undefined {
  const { library } = reading;
  const text = reading.text.slice(...fact.range);
  const law = lawOf(fact.name, library);
  if (!law) return undefined;
  const successor = law.successor === undefined ? undefined : library.laws[law.successor];
  if (law.until !== undefined && law.until < asOf) {
    const article = fact.article === undefined ? undefined : law.renumbered[String(fact.article)];
    const now = successor && cited(successor, article, text);
    return {
      message: say(
        `《${fact.name}》已于${nextDay(law.until) ?? law.until}废止${now === undefined ? "" : `，现行依据是${now}`}`,
        `《${fact.name}》was repealed as of ${nextDay(law.until) ?? law.until}${now === undefined ? "" : `; in force is ${now}`}`,
      ),
      ...(now === undefined ? {} : { fix: { mode: "replace", text: now } }),
    };
  }
  if (law.effective !== undefined && law.effective > asOf)
    return {
      message: say(
        `《${fact.name}》自${law.effective}起施行，截至${asOf}尚未生效`,
        `《${fact.name}》takes effect on ${law.effective}, after ${asOf}`,
      ),
    };
  const revised = Number(/(\d{4})年修[订正]/u.exec(law.number ?? "")?.[1] ?? 0);
  const edition = Number(
    /[（(](\d{4})年?(?:修正|修订|版)/u.exec(text)?.[1] ??
      /(\d{4})年(?:\d{1,2}月)?(?:第?[一二三四]次)?(?:修正|修订|修改|版)(?:的|后的|版)?$/u.exec(
        reading.text.slice(Math.max(0, fact.range[0] - 14), fact.range[0]),
      )?.[1] ??
      0,
  );
  if (edition > 0 && edition < revised)
    return {
      message: say(
        `《${fact.name}》已于${revised}年修订，${edition}年的文本不再适用`,
        `《${fact.name}》 was revised in ${revised}; the text of ${edition} no longer applies`,
      ),
      fix: { mode: "comment", text: say("引用现行文本并核对条号", "Cite the text in force and check the article") },
    };
  if (fact.article === undefined) return undefined;
  if (law.lastArticle !== undefined && fact.article > law.lastArticle)
    return {
      message: say(
        `《${fact.name}》只有${law.lastArticle}条，没有第${fact.article}条`,
        `《${fact.name}》 has ${law.lastArticle} articles and no article ${fact.article}`,
      ),
      fix: {
        mode: "comment",
        text: say(
          "核对所要依据的条文，改正条号；没有对应条文的，只写法律名称",
          "Look up the article that is meant and correct its number, or name the law alone",
        ),
      },
    };
  const old = String(fact.article);
  const moved = law.renumbered[old];
  const subjects = law.oldSubjects[old] ?? [];
  const sentence = reading.sentenceAt(fact.range[0]).text;
  if (moved === undefined || !subjects.some((word) => sentence.includes(word))) return undefined;
  return {
    message: say(
      `所述内容自${law.effective ?? ""}起在第${moved}条，第${old}条已是其他内容`,
      `Since ${law.effective ?? ""} this matter is in article ${moved}; article ${old} is about something else`,
    ),
    fix: { mode: "replace", text: cited(law, moved, text) },
  };
}

/** A citation must be good law on the day of signing: in force, and under its present number. */
export const outdatedLaw = defineRule({
  id: "outdated-law",
  kind: "outdated-law",
  why: say(
    "引用已废止的法律或者旧条号，会使合同依据落空，也提示文本多年没有更新。",
    "A repealed law or an old number leaves the clause without its basis and shows that the text is old.",
  ),

  examples: [
    { text: "双方根据《中华人民共和国合同法》订立本合同。", finds: ["《中华人民共和国合同法》"] },
    { text: "双方根据《中华人民共和国民法典》订立本合同。", finds: [] },
    { text: "该协议系依据当时有效的原《中华人民共和国合同法》订立，已经履行完毕。", finds: [] },
    {
      text: "根据《中华人民共和国反不正当竞争法》第八条关于禁止虚假宣传的规定，不得刷单。",
      finds: ["《中华人民共和国反不正当竞争法》第八条"],
    },
    { text: "根据《中华人民共和国反不正当竞争法》第九条，不得虚假宣传。", finds: [] },
    { text: "依据《网络交易管理办法》履行公示义务。", finds: ["《网络交易管理办法》"] },
    { text: "依照《直播电商监督管理办法》第四十三条约定下列事项。", finds: [] },
    { text: "发票依据《中华人民共和国增值税暂行条例》开具。", finds: ["《中华人民共和国增值税暂行条例》"] },
    { text: "没写到的按《中华人民共和国合同法》办。", finds: ["《中华人民共和国合同法》"] },
    { text: "按照《民法通则》处理。", finds: ["《民法通则》"] },
    { text: "违约金依照《中华人民共和国民法典》第一千五百条调整。", finds: ["《中华人民共和国民法典》第一千五百条"] },
    { text: "违约金依照民法典第1500条调整。", finds: ["民法典第1500条"] },
    { text: "本条依照《中华人民共和国民法典》第一千二百六十条解释。", finds: [] },
    { text: "双方遵守《中华人民共和国电子商务法》第九十条。", finds: ["《中华人民共和国电子商务法》第九十条"] },
    { text: "双方遵守《中华人民共和国个人信息保护法》第五十五条。", finds: [] },
  ],
  *check({ reading, asOf }) {
    for (const fact of reading.facts.law) {
      if (historical.test(reading.sentenceAt(fact.range[0]).text)) continue;
      const found = judged(fact, reading, asOf);
      if (found) yield { range: fact.range, ...found };
    }
  },
  evidence: ({ reading }) => lookedAt(say("引用的法律", "citations of law"), reading.facts.law),
});
