import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import { fixesSchema, noFixes, parseFixes, type Fixes } from "./fixes.js";
import type { CompiledPatterns } from "./compiled-patterns.js";
import { parseClause, type LibraryClause } from "./clause.js";
import { kindsSchema, type Kind } from "./kind.js";
import { lawTableSchema, type Law } from "./law.js";
import { lexiconSchema, type Lexicon } from "./lexicon.js";
import { rulesSchema, type DataRule } from "./rule.js";
import { parseWith } from "./schema-problems.js";
import type { SourceFile } from "./source-file.js";
import { templateSchema, type Template } from "./template.js";
import type { Level } from "./overlay.js";
import { topicSchema, type Topic } from "./topic.js";
import { parseYaml } from "./yaml.js";
import type { z } from "zod";

/** Everything that `clauses/` and `templates/` say, as plain data; each map is in the order of its files. */
export interface Library {
  readonly topics: Readonly<Record<string, Topic>>;
  readonly clauses: Readonly<Record<string, LibraryClause>>;
  readonly rules: readonly DataRule[];
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly laws: Readonly<Record<string, Law>>;
  readonly lexicon: Lexicon;
  readonly templates: Readonly<Record<string, Template>>;
  readonly fixes: Fixes;
  /** How loud a rule or a kind is, where a house decided so. */
  readonly levels: Readonly<Record<string, Level>>;
  /** The files of a house's own rules that lie over the library. */
  readonly house: readonly string[];
  /** Its phrases, parsed by the build. */
  readonly patterns?: CompiledPatterns;
}

/** A library while it is being filled. */
type Shelves = {
  -readonly [shelf in Exclude<keyof Library, "patterns">]: Library[shelf] extends readonly (infer Item)[]
    ? Item[]
    : { -readonly [id in keyof Library[shelf]]: Library[shelf][id] };
};

/** Reads the library out of its files, in their given order: all problems of all files at once; their links, once each file can be read. */
export function readLibrary(files: readonly SourceFile[]): Result<Library> {
  const problems: Problem[] = [];
  const library: Shelves = {
    topics: {},
    clauses: {},
    rules: [],
    kinds: {},
    laws: {},
    lexicon: {},
    templates: {},
    fixes: noFixes,
    levels: {},
    house: [],
  };
  const take = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return undefined;
  };
  const data = <T>(file: SourceFile, schema: z.ZodType<T>): T | undefined => {
    const yaml = take(parseYaml(file.text, file.path));
    return yaml === undefined ? undefined : take(parseWith(schema, yaml, file.path));
  };

  for (const file of files) {
    const [room = "", folder = "", name = ""] = file.path.split("/");
    if (room === "templates" && name === "template.yaml") {
      const template = data(file, templateSchema);
      if (template) library.templates[folder] = { ...template, id: folder, path: file.path };
    } else if (room !== "clauses") continue;
    else if (folder === "law.yaml") {
      const laws = data(file, lawTableSchema) ?? {};
      for (const [id, law] of Object.entries(laws)) library.laws[id] = { ...law, id };
    } else if (folder === "kinds.yaml") {
      for (const [group, kinds] of Object.entries(data(file, kindsSchema) ?? {}))
        for (const [id, kind] of Object.entries(kinds)) library.kinds[id] = { ...kind, id, group };
    } else if (folder === "lexicon.yaml") library.lexicon = data(file, lexiconSchema) ?? {};
    else if (folder === "fixes.yaml") {
      const written = data(file, fixesSchema);
      library.fixes = (written && take(parseFixes(written, file.path))) ?? noFixes;
    } else if (name === "topic.yaml") {
      const topic = data(file, topicSchema);
      if (topic) library.topics[folder] = { ...topic, id: folder, path: file.path };
    } else if (name === "rules.yaml") {
      for (const rule of data(file, rulesSchema) ?? []) library.rules.push({ ...rule, topic: folder, path: file.path });
    } else if (name.endsWith(".md")) {
      const clause = take(parseClause(file));
      if (clause) library.clauses[clause.id] = clause;
    }
  }
  library.topics = Object.fromEntries(Object.entries(library.topics).sort(([, a], [, b]) => a.order - b.order));
  if (problems.length === 0) problems.push(...brokenLinks(library));
  return problems.length > 0 ? fail(...problems) : ok(library);
}

/** Every id that one file uses of another must exist there. */
function brokenLinks(library: Library): Problem[] {
  const problems: Problem[] = [];
  const need = (at: string, what: string, id: string, exists: boolean): void => {
    if (!exists)
      problems.push({
        at,
        seen: say(`引用了不存在的${what} ${id}`, `saw a reference to ${id}`),
        expected: say("库中已有的条目", "an entry of the library"),
        hint: say("改正拼写，或先添加它", "Correct the spelling or add it first"),
      });
  };
  const lawExists = (ref: string): boolean => {
    const [law = "", article] = ref.split("/");
    const entry = library.laws[law];
    return entry !== undefined && (article === undefined || entry.articles[article] !== undefined);
  };
  const laws = (at: string, refs: readonly string[]): void => refs.forEach((ref) => need(at, "法条", ref, lawExists(ref)));

  for (const topic of Object.values(library.topics)) laws(topic.path, topic.absence?.law ?? []);
  for (const topic of Object.values(library.topics))
    if (topic.absence?.clause !== undefined)
      need(topic.path, "条款", topic.absence.clause, library.clauses[topic.absence.clause] !== undefined);
  for (const clause of Object.values(library.clauses)) {
    laws(clause.path, clause.law);
    need(clause.path, "主题", clause.topic, library.topics[clause.topic] !== undefined);
    for (const state of clause.states) {
      const [topic = "", element = ""] = state.split(".");
      need(clause.path, "要素", state, library.topics[topic]?.elements[element] !== undefined);
    }
    for (const other of clause.conflicts) need(clause.path, "条款", other, library.clauses[other] !== undefined);
  }
  for (const kind of Object.keys(library.fixes.kinds)) need("clauses/fixes.yaml", "发现种类", kind, library.kinds[kind] !== undefined);
  for (const topic of Object.keys(library.fixes.topics)) need("clauses/fixes.yaml", "主题", topic, library.topics[topic] !== undefined);
  for (const state of Object.keys(library.fixes.elements)) {
    const [topic = "", element = ""] = state.split(".");
    need("clauses/fixes.yaml", "要素", state, library.topics[topic]?.elements[element] !== undefined);
  }
  for (const rule of library.rules) {
    laws(rule.path, rule.law);
    need(rule.path, "发现种类", rule.kind, library.kinds[rule.kind] !== undefined);
    if (rule.fix?.clause !== undefined) need(rule.path, "条款", rule.fix.clause, library.clauses[rule.fix.clause] !== undefined);
  }
  for (const template of Object.values(library.templates)) {
    for (const entry of [...template.cover, ...template.body, ...template.signature]) {
      if (entry.topic !== undefined) need(template.path, "主题", entry.topic, library.topics[entry.topic] !== undefined);
      for (const id of [...(entry.clause === undefined ? [] : [entry.clause]), ...entry.also])
        need(template.path, "条款", id, library.clauses[id] !== undefined);
    }
    for (const annex of template.annexes)
      for (const id of [annex.clause, ...annex.also]) need(template.path, "条款", id, library.clauses[id] !== undefined);
  }
  return problems;
}
