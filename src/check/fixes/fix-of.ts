import { say, type Bilingual } from "../../base/bilingual.js";
import type { Fix } from "../finding.js";
import type { Case } from "../rules/rule.js";
import { codeMends } from "./code-mends.js";
import { insertAfter, mended, type Ill } from "./mend.js";
import { named, namedBoth } from "./print.js";
import { settingOf, type Setting } from "./setting.js";
import { clauseWords, elementSentences, topicArticle } from "./topic-wording.js";

/**
 * Says how each finding of one contract is mended: by the rule's own edit, by an edit that needs code, by the wording of
 * `clauses/fixes.yaml`, by the clause that the rule names, and at last in words for whoever negotiates.
 */
export function fixer(one: Case): (ill: Ill) => Fix | undefined {
  let made: Setting | undefined;
  const setting = (): Setting => (made ??= settingOf(one));
  return (ill) => {
    const own = ill.raised.fix;
    if (own && own.mode !== "comment") return { ...own, text: named(own.text, setting()) };
    if (ill.kind === "missing-topic") return missingTopic(ill, setting());
    if (ill.kind === "missing-element") return missingElements(ill, one, setting());
    const written = codeMends[ill.kind]?.(ill, one, setting()) ?? mended(ill, one.reading, setting());
    if (written && written.mode !== "comment") return written;
    return byClause(ill, setting()) ?? (own ? { ...own, text: namedBoth(own.text, setting()) } : written);
  };
}

function missingTopic({ topic }: Ill, setting: Setting): Fix | undefined {
  const article = topicArticle(topic, setting);
  if (article) return { mode: "insert", text: [article.title, ...article.items].join("\n") };
  const about = setting.library.topics[topic];
  return about && { mode: "comment", text: say(`补写“${about.zh}”条款`, `Add a clause on ${about.en}`) };
}

function missingElements({ topic, raised }: Ill, { topics, reading }: Case, setting: Setting): Fix | undefined {
  const report = topics.find((one) => one.topic.id === topic);
  if (!report) return undefined;
  const lacking = report.elements
    .filter((element) => element.required && element.applies && !element.stated && !element.hinted)
    .map(({ id }) => id);
  const sentences = elementSentences(report, lacking, setting);
  const said = reading.paragraphAt(raised.range[0]);
  const here = report.paragraphs.filter(({ heading, part }) => !heading && part === "body");
  const last = here.findLast(({ path }) => path[0] === said.path[0]) ?? here.at(-1) ?? report.paragraphs.at(-1);
  const names = lacking.map((id) => report.topic.elements[id] ?? say(id, id));
  if (!sentences || sentences.length === 0 || !last) return { mode: "comment", text: agree(names) };
  return insertAfter(last.range, sentences.join(""), reading);
}

const agree = (names: readonly Bilingual[]): Bilingual =>
  say(
    `与对方商定并写明：${names.map(({ zh }) => zh).join("、")}`,
    `Agree with the other side and write down: ${names.map(({ en }) => en).join(", ")}`,
  );

/** A data rule that names a clause of the library and has no wording of its own proposes that clause. */
function byClause({ rule }: Ill, setting: Setting): Fix | undefined {
  const id = setting.library.rules.find((one) => one.id === rule)?.fix?.clause;
  const text = id === undefined ? undefined : clauseWords(id, setting);
  return text === undefined ? undefined : { mode: "comment", text: say(`可以改用：${text}`, `It could say: ${text}`) };
}
