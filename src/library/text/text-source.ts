import type { Argument, TextNode } from "./text-node.js";

/** The text of a clause as its file writes it, {{…}} included. */
export const textSource = (text: readonly TextNode[]): string => text.map(node).join("");

function node(one: TextNode): string {
  if (typeof one === "string") return one;
  if ("value" in one) return `{{${argument(one.value, true)}}}`;
  const otherwise = one.else.length > 0 ? `{{else}}${textSource(one.else)}` : "";
  return `{{#${one.block} ${argument(one.argument)}}}${textSource(one.then)}${otherwise}{{/${one.block}}}`;
}

function argument(one: Argument, outermost = false): string {
  if ("literal" in one) return JSON.stringify(one.literal);
  if ("row" in one) return `@${one.row}`;
  if ("path" in one) return "../".repeat(one.up) + (one.path.length === 0 ? "this" : one.path.join("."));
  const call = [one.call, ...one.args.map((each) => argument(each))].join(" ");
  return outermost ? call : `(${call})`;
}
