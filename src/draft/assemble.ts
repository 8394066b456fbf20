import type { Range } from "../base/range.js";
import { hull } from "../base/range.js";
import type { Block, Clause, Contract, Inline, Paragraph, Part, Row, Table, Title } from "../document/node.js";
import { citation, labelAt, type Position } from "./label.js";
import type { ProtoBlock, ProtoClause, ProtoInline, ProtoTable } from "./proto.js";

export interface ProtoPart {
  readonly kind: Part["kind"];
  /** The annex's number; numbering of its clauses restarts under it. */
  readonly label?: string;
  readonly id?: string;
  readonly title?: readonly ProtoInline[];
  readonly children: readonly ProtoBlock[];
}

/** What a reference can point at: a numbered clause, or an annex with its label. */
export type Target =
  | { readonly type: "clause"; readonly id: string; readonly position: Position }
  | { readonly type: "annex"; readonly id: string; readonly label: string };

/** Every id of the contract with its place; several ids of one clause share the first as link target. */
export function targetsOf(parts: readonly ProtoPart[]): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const part of parts) {
    if (part.id !== undefined && part.label !== undefined) targets.set(part.id, { type: "annex", id: part.id, label: part.label });
    const visit = (blocks: readonly ProtoBlock[], path: readonly number[]): void => {
      let count = 0;
      for (const block of blocks) {
        if (block.type !== "clause") continue;
        const here = block.numbered ? [...path, ++count] : path;
        const [id] = block.ids;
        if (id !== undefined)
          for (const each of block.ids) targets.set(each, { type: "clause", id, position: { annex: part.kind === "annex", path: here } });
        visit(block.children, here);
      }
    };
    visit(part.children, []);
  }
  return targets;
}

/** Builds the canonical text and the tree over it: numbers every clause, writes every reference. Throws on a dangling reference. */
export function assemble(parts: readonly ProtoPart[]): Contract {
  const targets = targetsOf(parts);
  let text = "";
  const mark = <T>(build: () => T): [T, Range] => {
    const start = text.length;
    const built = build();
    return [built, [start, text.length]];
  };
  const write = (piece: string): Range => mark(() => (text += piece))[1];

  function inline(piece: ProtoInline): Inline[] {
    if (piece.type === "text") return [{ type: piece.strong ? "strong" : "text", range: write(piece.text) }];
    const target = targets.get(piece.target);
    if (target === undefined) throw new Error(`dangling reference to ${piece.target}`);
    if (target.type === "annex") return [{ type: "reference", target: target.id, range: write(target.label) }];
    return citation(target.position).flatMap(([before, linked]): Inline[] => {
      const plain: Inline[] = before === "" ? [] : [{ type: "text", range: write(before) }];
      if (linked === undefined) return plain;
      const id = linked.path.length === target.position.path.length ? target.id : idAt(linked, targets);
      const range = write(labelAt(linked).replace(/\.$/u, ""));
      return [...plain, id === undefined ? { type: "text", range } : { type: "reference", target: id, range }];
    });
  }

  /** One line of text: the inline nodes, then the character that ends it (outside the range). */
  function line(pieces: readonly ProtoInline[], end: string): { range: Range; children: Inline[] } {
    const [children, range] = mark(() => pieces.flatMap(inline));
    write(end);
    return { range, children };
  }

  function blocks(children: readonly ProtoBlock[], annex: boolean, path: readonly number[], plain: boolean): Block[] {
    let count = 0;
    return children.map((block): Block => {
      if (block.type === "paragraph")
        return { type: "paragraph", ...line(block.text, "\n"), ...(block.picture === undefined ? {} : { picture: block.picture }) };
      if (block.type === "table") return table(block, plain);
      return clause(block, { annex, path: block.numbered ? [...path, ++count] : path }, plain);
    });
  }

  function clause(proto: ProtoClause, position: Position, plain: boolean): Clause {
    const start = text.length;
    const title: Title | undefined = proto.title.length > 0 ? { type: "title", ...line(proto.title, "\n") } : undefined;
    const children = blocks(proto.children, position.annex, position.path, plain);
    const ends = [...(title ? [title.range] : []), ...children.map((child) => child.range)];
    const [id] = proto.ids;
    return {
      type: "clause",
      level: Math.max(1, position.path.length),
      label: proto.numbered ? labelAt(position) : "",
      ...(title ? { title } : {}),
      ...(id === undefined ? {} : { id }),
      ...(proto.identity ? { identity: proto.identity } : {}),
      range: ends.length > 0 ? hull(ends) : [start, start],
      children,
    };
  }

  function table(proto: ProtoTable, plain: boolean): Table {
    const header = proto.head.some((cell) => cell.length > 0) ? [proto.head] : [];
    const all = [...header, ...proto.rows];
    const rows = all.map((cells): Row => {
      const built = cells.map((cell, at) => {
        const one = line(cell, at === cells.length - 1 ? "\n" : "\t");
        const paragraph: Paragraph = { type: "paragraph", ...one };
        return { type: "cell", range: one.range, children: [paragraph] } as const;
      });
      return { type: "row", range: hull(built.map((cell) => cell.range)), cells: built };
    });
    return {
      type: "table",
      range: hull(rows.map((row) => row.range)),
      look: plain ? "plain" : "grid",
      headerRows: header.length,
      widths: widths(rows),
      rows,
    };
  }

  const built = parts.map((part): Part => {
    const start = text.length;
    const title: Title | undefined = part.title ? { type: "title", ...line(part.title, "\n") } : undefined;
    const children = blocks(part.children, part.kind === "annex", [], part.kind === "signature");
    const ends = [...(title ? [title.range] : []), ...children.map((child) => child.range)];
    return {
      type: "part",
      kind: part.kind,
      ...(part.label === undefined ? {} : { label: part.label }),
      ...(part.id === undefined ? {} : { id: part.id }),
      ...(title ? { title } : {}),
      range: ends.length > 0 ? hull(ends) : [start, start],
      children,
    };
  });
  return { text, root: { type: "document", range: [0, text.length], children: built } };
}

const idAt = (position: Position, targets: ReadonlyMap<string, Target>): string | undefined => {
  for (const target of targets.values())
    if (target.type === "clause" && target.position.annex === position.annex && target.position.path.join() === position.path.join())
      return target.id;
  return undefined;
};

/** Relative widths by what stands in the columns: the longest cell counts, within bounds that keep every column readable. */
function widths(rows: readonly Row[]): number[] {
  const columns = Math.max(...rows.map((row) => row.cells.length));
  return Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(...rows.map((row) => row.cells[at]).map((cell) => (cell ? cell.range[1] - cell.range[0] : 0)));
    return Math.min(24, Math.max(4, longest));
  });
}
