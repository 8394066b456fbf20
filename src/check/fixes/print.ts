import { say, type Bilingual } from "../../base/bilingual.js";
import { parseMarkdown, type MarkdownBlock } from "../../document/markdown.js";
import { camelCase } from "../../library/formula/formula-book.js";
import type { LibraryClause } from "../../library/clause.js";
import type { TextMark, TextState } from "../../library/text/text-functions.js";
import { printText } from "../../library/text/print-text.js";
import type { TextNode } from "../../library/text/text-node.js";
import type { Setting } from "./setting.js";

/** A heading and its items, one line each, without numbers: those are the document's own affair. */
export interface Article {
  readonly title: string;
  readonly items: readonly string[];
}

/** A piece of the library's wording as this contract would say it: its names, its figures, its clause numbers. */
export function print(text: readonly TextNode[], topic: string, setting: Setting): string {
  const own = camelCase(topic);
  const context = { ...shared(setting), ...setting.values, ...setting.values[own] };
  const mark = (one: TextMark): string => (one.type === "reference" ? setting.cite(one.target) : "");
  const state: TextState = { mark, targets: { has: (target) => setting.regulates(target) }, example: noFormulas, topic: own };
  return named(printText(text, context, state), setting);
}

/** The library says 甲方 for the brand and 乙方 for the agency; the contract may say it otherwise. */
export const named = (text: string, { labels }: Setting): string =>
  text.replaceAll(/甲方|乙方/gu, (word) => (word === "甲方" ? labels.brand : labels.agency));

/** The same for what is said to whoever negotiates; the English speaks of the brand and the agency. */
export const namedBoth = ({ zh, en }: Bilingual, setting: Setting): Bilingual => say(named(zh, setting), en);

/** A clause of the library, item by item; items below an item are part of its line, tables are left out. */
export function printClause({ text, topic }: LibraryClause, setting: Setting): Article {
  const blocks = parseMarkdown(print(text, topic, setting));
  const title = blocks.flatMap((block) => (block.type === "heading" ? [words(block.text)] : []))[0] ?? "";
  return { title, items: blocks.flatMap((block) => lines(block)).filter((line) => line !== "") };
}

function lines(block: MarkdownBlock): string[] {
  if (block.type === "paragraph") return [words(block.text)];
  return block.type === "list" ? block.items.map((item) => item.map(inline).join("")) : [];
}

function inline(block: MarkdownBlock): string {
  if (block.type === "paragraph") return words(block.text);
  return block.type === "list" ? block.items.map((item, at) => `（${counting.charAt(at)}）${item.map(inline).join("")}`).join("") : "";
}

const counting = "一二三四五六七八九十";
const words = (parts: readonly { readonly text: string }[]): string => parts.map(({ text }) => text).join("");

const contexts = new WeakMap<Setting, Readonly<Record<string, unknown>>>();

/** What every text sees beside the values, made once a contract. */
function shared(setting: Setting): Readonly<Record<string, unknown>> {
  const made = contexts.get(setting) ?? sharedOf(setting);
  contexts.set(setting, made);
  return made;
}

function sharedOf({ library, livestream }: Setting): Readonly<Record<string, unknown>> {
  const off = (names: readonly string[]): Record<string, boolean> => Object.fromEntries(names.map((name) => [camelCase(name), false]));
  const templates = Object.values(library.templates);
  return {
    brand: { name: "甲方", contact: "", bank: null },
    agency: { name: "乙方", contact: "", bank: null },
    contract: { mode: "代运营服务" },
    tier: { name: "约定", advanced: false, valueAdded: false },
    services: { ...off(templates.flatMap(({ services }) => Object.keys(services))), livestream, names: [] },
    platforms: { ...off(templates.flatMap(({ platforms }) => Object.keys(platforms))), names: ["各合作"] },
    options: { ...off(templates.flatMap(({ options }) => Object.keys(options))), forum: "defendant-court" },
    annexes: [],
    definitions: "",
  };
}

const none = (): never => {
  throw new Error("wording for a fix has no formulas of a deal; clauses/fixes.yaml holds that of such topics");
};
const noFormulas: TextState["example"] = { words: none, figures: none, value: none, kind: none };
