import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element of a part; `text` is the character data directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A part of a Word file as a tree; throws when the part is missing or not well formed. */
export function part(file: Uint8Array, path: string): Element {
  const bytes = unzipSync(file)[path];
  if (bytes === undefined) throw new Error(`no part ${path}`);
  return parse(strFromU8(bytes));
}

export function parse(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const here = open.at(-1);
    if (here) here.text += text;
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new Error("no document element");
  return document;
}

/** All elements of that name, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The text of all runs in it, with tabs and breaks. */
export function textOf(element: Element): string {
  if (element.name === "w:t") return element.text;
  if (element.name === "w:tab" && Object.keys(element.attributes).length === 0) return "\t";
  if (element.name === "w:br") return "\n";
  return element.children.map(textOf).join("");
}

export interface Field {
  readonly instruction: string;
  readonly result: string;
}

/** The complex fields in an element, innermost first; throws when their marks do not pair up. */
export function fields(element: Element): Field[] {
  const done: Field[] = [];
  const open: { instruction: string; result: string; separated: boolean }[] = [];
  for (const run of all(element, "w:r")) {
    for (const child of run.children) {
      const top = open.at(-1);
      const type = child.name === "w:fldChar" ? child.attributes["w:fldCharType"] : undefined;
      if (type === "begin") open.push({ instruction: "", result: "", separated: false });
      else if (type !== undefined && top === undefined) throw new Error(`a field mark ${type} without a field`);
      else if (type === "separate" && top) top.separated = true;
      else if (type === "end" && top) done.push(...[open.pop()].flatMap((field) => (field ? [field] : [])));
      else if (child.name === "w:instrText" && top) top.instruction += child.text;
      else if (top) for (const each of open) each.result += textOf(child);
    }
  }
  if (open.length > 0) throw new Error("a field without an end");
  return done;
}
