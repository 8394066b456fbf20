import type { LibraryClause } from "../library/clause.js";
import type { Template } from "../library/template.js";
import { parseMarkdown } from "../document/markdown.js";
import type { ProtoPart } from "./assemble.js";
import type { Article, Choice } from "./choose.js";
import { clausesOfChoice } from "./choose.js";
import type { Context } from "./context.js";
import { printText } from "../library/text/print-text.js";
import type { TextNode } from "../library/text/text-node.js";
import { camelCase } from "../library/formula/formula-book.js";
import type { Calculation } from "../library/formula/calculation.js";
import { annexLabel } from "./label.js";
import { inlines, protoBlocks, type ProtoBlock, type ProtoClause } from "./proto.js";
import type { TokenStore } from "./token.js";

/** Runs every chosen clause through Handlebars and Markdown; one part a section of the contract. */
export function fill(template: Template, choice: Choice, shared: Context, tokens: TokenStore, example: Calculation): ProtoPart[] {
  const targets = new Set([
    ...choice.body.map((article) => article.clauses[0].topic),
    ...choice.annexes.map((annex) => `annex/${annex.id}`),
    ...clausesOfChoice(choice).map(({ id }) => id),
  ]);
  const compile = (source: readonly TextNode[], clause: LibraryClause, extra: Context = {}): string => {
    const topic = camelCase(clause.topic);
    const own = shared[topic];
    const context = { ...shared, annexes, ...(typeof own === "object" ? own : {}), ...extra };
    try {
      return printText(source, context, { mark: (mark) => tokens.put(mark), targets, example, topic });
    } catch (error) {
      throw new Error(`clause ${clause.id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };
  const annexes = choice.annexes.map(({ id, title }) => ({ id: `annex/${id}`, title }));
  const definitions = clausesOfChoice(choice).flatMap((clause) =>
    Object.entries(clause.defines).map(([term, meaning]) => `1. “${term}”${compile(meaning, clause)}`),
  );
  const blocksOf = (clause: LibraryClause): { title: ProtoClause["title"]; blocks: ProtoBlock[] } => {
    const filled = compile(clause.text, clause, { definitions: definitions.join("\n") });
    const [first, ...rest] = parseMarkdown(filled);
    if (first === undefined) return { title: [], blocks: [] };
    const heading = first.type === "heading" ? inlines(first.text, tokens).text : [];
    return { title: heading, blocks: protoBlocks(first.type === "heading" ? rest : [first, ...rest], tokens, clause.topic) };
  };
  const article = ({ clauses: [head, ...also] }: Article, numbered: boolean): ProtoClause => {
    const { title, blocks } = blocksOf(head);
    const more = also.flatMap((clause) => blocksOf(clause).blocks.map((block) => identified(block, clause)));
    return {
      type: "clause",
      ids: numbered ? [head.topic] : [],
      title: numbered ? title : [],
      identity: identity(head),
      numbered,
      children: [...blocks, ...more],
    };
  };
  /** In an annex the clause's own items are the annex's items; its heading is the annex's title. */
  const annexBlocks = ({ clauses }: Article): ProtoBlock[] =>
    clauses.flatMap((clause) => blocksOf(clause).blocks.map((block) => identified(block, clause)));

  const parts: ProtoPart[] = [
    {
      kind: "cover",
      title: [{ type: "text", text: template.title, strong: false }],
      children: choice.cover.map((one) => article(one, false)),
    },
    { kind: "body", children: choice.body.map((one) => article(one, true)) },
    { kind: "signature", children: choice.signature.map((one) => article(one, false)) },
    ...choice.annexes.map((annex, at): ProtoPart => ({
      kind: "annex",
      label: annexLabel(at + 1),
      id: `annex/${annex.id}`,
      title: [{ type: "text", text: annex.title, strong: false }],
      children: [
        {
          type: "clause",
          ids: [],
          title: [],
          identity: identity(annex.article.clauses[0]),
          numbered: false,
          children: annexBlocks(annex.article),
        },
      ],
    })),
  ];
  return parts.filter((part) => part.children.length > 0);
}

const identity = ({ id, version, hash }: LibraryClause) => ({ clause: id, version, hash });

/** A continuation's items carry its identity themselves, since the article around them is another clause. */
const identified = (block: ProtoBlock, clause: LibraryClause): ProtoBlock =>
  block.type === "clause" ? { ...block, identity: identity(clause) } : block;
