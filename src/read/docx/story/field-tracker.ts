import { viewBit } from "../model/docx-view.js";
import type { Field } from "../model/field.js";
import type { Segment } from "../model/segment.js";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

interface OpenField {
  readonly field: Draft<Field>;
  /** Before its separator: what stands there is instruction and not text. */
  code: boolean;
  /** The innermost field, this one or one around it, whose instruction this stands in. */
  owner: OpenField | undefined;
  /** Segments withheld because they stand in the instruction. */
  readonly withheld: Draft<Segment>[];
}

/**
 * Follows fields through one story. Each view has its own nesting, since a begin or an end may be a tracked change.
 * A field that never ends is no field: what it withheld is given back, so that no text can be hidden that way.
 */
export class FieldTracker {
  readonly fields: Field[] = [];
  readonly #stacks: { readonly bit: number; readonly open: OpenField[] }[] = Object.values(viewBit).map((bit) => ({ bit, open: [] }));

  begin(node: number, views: number, instruction = "", code = true): void {
    const around = this.#stacks.at(-1)?.open.at(-1)?.field.contents ?? false;
    const field = { node, instruction, contents: around || isContents(instruction) };
    this.fields.push(field);
    for (const { open } of this.#in(views)) {
      const opened: OpenField = { field, code, owner: open.at(-1)?.owner, withheld: [] };
      if (code) opened.owner = opened;
      open.push(opened);
    }
  }

  instruct(text: string, views: number): void {
    const fields = new Set(this.#in(views).flatMap(({ open }) => open.at(-1)?.owner?.field ?? []));
    for (const field of fields) field.instruction += text;
  }

  separate(views: number): void {
    for (const { open } of this.#in(views)) {
      const top = open.at(-1);
      if (!top) continue;
      top.code = false;
      top.owner = open.at(-2)?.owner;
      top.field.contents ||= isContents(top.field.instruction);
    }
  }

  end(views: number): void {
    for (const { open } of this.#in(views)) open.pop();
  }

  /** Takes a new segment's views where it stands in an instruction, and says which field's result it is part of. */
  place(segment: Draft<Segment>): Segment {
    for (const { bit, open } of this.#in(segment.views)) {
      const owner = open.at(-1)?.owner;
      owner?.withheld.push(segment);
      if (owner) segment.views &= ~bit;
    }
    const inner = this.#stacks.at(-1)?.open.at(-1);
    if (inner && !inner.owner) segment.field = inner.field;
    return segment;
  }

  /** At the end of the story. */
  close(): void {
    for (const { bit, open } of this.#stacks)
      for (const { code, withheld } of open) if (code) for (const segment of withheld) segment.views |= bit;
  }

  #in(views: number): { readonly bit: number; readonly open: OpenField[] }[] {
    return this.#stacks.filter(({ bit }) => views & bit);
  }
}

const isContents = (instruction: string): boolean => /^\s*(?:TOC|TOA|RD)\b/i.test(instruction);
