import type { HElement } from "docx-preview";

const html = "http://www.w3.org/1999/xhtml";
const dropped = new Set(["script", "iframe", "object", "embed", "form", "base", "link", "meta"]);

/** Properties of elements that may come from a file; links among them do not, they are only told. */
const allowed = new Set(["colSpan", "rowSpan", "src", "id", "lang", "dir", "title", "width", "height", "dateTime"]);

/** Makes the elements of a rendered Word file: nothing that runs, loads from elsewhere or leads away; styles by the object model. */
export function safeElement(wanted: HElement | Node | string): Node {
  if (typeof wanted === "string") return document.createTextNode(wanted);
  if (wanted instanceof Node) return wanted;
  const { ns = html, tagName, className, style, children = [], ...properties } = wanted;
  if (tagName === "#comment") return document.createComment("");
  const made = tagName === "#fragment" ? document.createDocumentFragment() : document.createElementNS(ns, safeName(tagName));
  if (made instanceof Element) dress(made, className, style, properties);
  for (const child of children) made.appendChild(safeElement(child));
  return made;
}

const safeName = (name: string): string => (dropped.has(name.toLowerCase()) ? "span" : name);

function dress(
  element: Element,
  className: string | undefined,
  style: HElement["style"],
  properties: Readonly<Record<string, unknown>>,
): void {
  if (className !== undefined && className !== "") element.setAttribute("class", className);
  if (element instanceof HTMLElement || element instanceof SVGElement) {
    if (typeof style === "string") element.style.cssText = style;
    else Object.assign(element.style, style);
  }
  for (const [name, value] of Object.entries(properties)) {
    if (name === "href" && typeof value === "string" && value !== "") element.setAttribute("title", value);
    if (!allowed.has(name) || value === undefined || value === null) continue;
    if (name === "src" && !(typeof value === "string" && /^(?:blob:|data:image\/)/u.test(value))) continue;
    Reflect.set(element, name, value);
  }
}
