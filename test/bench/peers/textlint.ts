import { TextlintKernel, type TextlintRuleModule } from "@textlint/kernel";
import textPlugin from "@textlint/textlint-plugin-text";
import type { Library } from "../../../dist/library/library.js";
import { parsePattern } from "../../../dist/check/pattern/parse-pattern.js";
import { patternTable } from "../../../dist/check/pattern/pattern-table.js";
import { formOf, type Form } from "../../check/pattern-form.ts";

const gaps = { none: "", short: "[^；。！？\\n]{0,15}?", long: "[^。！？\\n]{0,80}?", "same-party": "[^；。！？\\n甲乙]{0,30}?" } as const;
const facts: Readonly<Record<string, string>> = {
  brand: "甲方",
  agency: "乙方",
  both: "双方",
  any: "(?:任何一方|一方)",
  party: "(?:甲方|乙方|双方)",
  money: "[\\d,.]+万?元",
  percent: "[\\d.]+%",
  days: "\\d+个?(?:工作日|日|天|月|年)",
  start: "(?<=^|[。！？；\\n])",
};

const parsed = (source: string): Form => formOf(parsePattern(source), patternTable);

/** The same pattern as a regular expression, for a program that knows nothing else. */
function regexOf(pattern: Form, lexicon: Library["lexicon"]): string {
  const of = (one: Form): string => regexOf(one, lexicon);
  switch (pattern.type) {
    case "literal":
      return pattern.text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
    case "named":
      return (
        facts[pattern.name] ??
        `(?:${(lexicon[pattern.name] ?? ["\\d+"]).map((word) => (word === "\\d+" ? word : of(parsed(word)))).join("|")})`
      );
    case "any":
      return `(?:${pattern.options.map(of).join("|")})${pattern.optional ? "?" : ""}`;
    case "guarded":
      return `${pattern.notAfter ? `(?<!${of(pattern.notAfter)})` : ""}${of(pattern.pattern)}${pattern.notBefore ? `(?!${of(pattern.notBefore)})` : ""}`;
    case "sequence":
      return pattern.items.map((item) => gaps[item.gap] + of(item.pattern)).join("");
  }
}

/** textlint with one rule that runs a regular expression for every way of our data rules over each string of the text. */
export function textlint(library: Library): { readonly count: number; readonly lint: (text: string) => Promise<unknown> } {
  const ways = library.rules.flatMap((rule) => rule.match.any.map((way) => (typeof way === "string" ? way : way.find)));
  const all = ways.map((way) => new RegExp(regexOf(parsed(way), library.lexicon), "gu"));
  const rule: TextlintRuleModule = (context) => ({
    [context.Syntax.Str](node) {
      const text = context.getSource(node);
      for (const one of all)
        for (const match of text.matchAll(one)) context.report(node, new context.RuleError("found", { index: match.index }));
    },
  });
  const kernel = new TextlintKernel();
  const options = {
    ext: ".txt",
    plugins: [{ pluginId: "text", plugin: textPlugin.default }],
    rules: [{ ruleId: "ways", rule }],
  };
  return { count: all.length, lint: (text) => kernel.lintText(text, options) };
}
