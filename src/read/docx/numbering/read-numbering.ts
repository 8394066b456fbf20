import { attribute, numberAttribute } from "../xml/attribute.js";
import { alternative } from "../xml/alternative.js";
import { child } from "../xml/child.js";
import { children } from "../xml/children.js";
import { toggle } from "../xml/toggle.js";
import type { XmlTree } from "../xml/xml-tree.js";
import type { Definition, Level, List, Numbering } from "./numbering.js";

const LEVELS = 9;

/** Word allows 255 characters in the text of a level. */
const LONGEST = 255;

/** From the tree of the numbering part; a document without one has no lists. */
export function readNumbering(tree: XmlTree | undefined): Numbering {
  const lists = new Map<number, List>();
  const definitions = new Map<number, Definition>();
  for (const node of tree ? children(tree, 0) : []) {
    if (!tree) break;
    const id = numberAttribute(tree, node, tree.names[node] === "w:num" ? "w:numId" : "w:abstractNumId");
    if (id === undefined) continue;
    if (tree.names[node] === "w:num") lists.set(id, readList(tree, node, id));
    if (tree.names[node] === "w:abstractNum") definitions.set(id, readDefinition(tree, node, id));
  }
  return { lists, definitions };
}

function readList(tree: XmlTree, node: number, id: number): List {
  const overrides = new Map<number, { start?: number; level?: Level }>();
  for (const override of children(tree, node, "w:lvlOverride")) {
    const start = value(tree, override, "w:startOverride");
    const level = child(tree, override, "w:lvl");
    const at = numberAttribute(tree, override, "w:ilvl") ?? 0;
    if (at < 0 || at >= LEVELS) continue;
    overrides.set(at, {
      ...(start !== undefined && { start: Number(start) }),
      ...(level !== undefined && { level: readLevel(tree, level) }),
    });
  }
  return { id, definition: Number(value(tree, node, "w:abstractNumId") ?? -1), overrides };
}

function readDefinition(tree: XmlTree, node: number, id: number): Definition {
  const levels = new Map<number, Level>();
  for (const level of children(tree, node, "w:lvl").slice(0, LEVELS))
    levels.set(numberAttribute(tree, level, "w:ilvl") ?? 0, readLevel(tree, level));
  const style = value(tree, node, "w:numStyleLink");
  return { id, levels, ...(style !== undefined && { style }) };
}

function readLevel(tree: XmlTree, node: number): Level {
  const format = child(tree, node, "w:numFmt") ?? child(tree, alternative(tree, child(tree, node, "mc:AlternateContent")), "w:numFmt");
  const pattern = format === undefined ? undefined : attribute(tree, format, "w:format");
  const restart = value(tree, node, "w:lvlRestart");
  const style = value(tree, node, "w:pStyle");
  return {
    start: Number(value(tree, node, "w:start") ?? 0),
    format: (format === undefined ? undefined : attribute(tree, format, "w:val")) ?? "decimal",
    text: (value(tree, node, "w:lvlText") ?? "").slice(0, LONGEST),
    legal: toggle(tree, node, "w:isLgl") ?? false,
    ...(pattern !== undefined && { pattern }),
    ...(restart !== undefined && { restart: Number(restart) }),
    ...(style !== undefined && { style }),
  };
}

function value(tree: XmlTree, node: number, name: string): string | undefined {
  const found = child(tree, node, name);
  return found === undefined ? undefined : attribute(tree, found, "w:val");
}
