import type { Article } from "../../src/draft/choose.js";
import { sharedContext } from "../../src/draft/context.js";
import type { Deal } from "../../src/draft/deal.js";
import { fill } from "../../src/draft/fill.js";
import type { ProtoBlock, ProtoInline } from "../../src/draft/proto.js";
import { templateOptions } from "../../src/draft/template-options.js";
import { termValues } from "../../src/draft/term-values.js";
import { TokenStore } from "../../src/draft/token.js";
import type { LibraryClause } from "../../src/library/clause.js";
import type { Library } from "../../src/library/library.js";
import type { Template } from "../../src/library/template.js";
import { sampleTerms } from "./sample-terms.js";

/** One clause through the real pipeline up to numbering: its lines of text, references written as 第一条. Other topics' values are their samples. */
export function clauseText(clause: LibraryClause, library: Library, template: Template, deal: Deal): string[] {
  const options = templateOptions(template, deal);
  if (!options.ok) throw new Error(JSON.stringify(options.problems));
  const all = Object.values(library.clauses);
  const terms = termValues(all, { ...deal, terms: sampleTerms([...all, clause]) });
  if (!terms.ok) throw new Error(JSON.stringify(terms.problems));
  const tokens = new TokenStore();
  const article: Article = { clauses: [clause] };
  const annexes = template.annexes.slice(0, 1).map(({ id, title }) => ({ id, title, article }));
  const parts = fill(
    template,
    { cover: [], body: [article], signature: [], annexes },
    sharedContext(template, deal, options.value, terms.value, tokens),
    tokens,
  );
  return parts.filter(({ kind }) => kind === "body").flatMap(({ children }) => children.flatMap(lines));
}

const inline = (pieces: readonly ProtoInline[]): string => pieces.map((piece) => (piece.type === "text" ? piece.text : "第一条")).join("");

function lines(block: ProtoBlock): string[] {
  switch (block.type) {
    case "paragraph":
      return [inline(block.text)];
    case "table":
      return [block.head, ...block.rows].flatMap((row) => row.map(inline));
    case "clause":
      return [...(block.title.length > 0 ? [inline(block.title)] : []), ...block.children.flatMap(lines)];
  }
}
