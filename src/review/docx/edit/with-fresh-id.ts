import type { Stamp } from "./stamp.js";

/** Copied mark-up whose element of that local name, if it has one, gets a number of its own. */
export function withFreshId(xml: string, name: string, { freshId }: Pick<Stamp, "freshId">): string {
  const tag = new RegExp(`<(?:[^\\s:/>]{1,40}:)?${name}\\s[^>]*>`, "u").exec(xml);
  if (!tag) return xml;
  const [opening] = tag;
  const renewed = opening.replace(/(\s(?:[^\s:=]{1,40}:)?id\s*=\s*)(?:"[^"]*"|'[^']*')/u, (_, head: string) => `${head}"${freshId()}"`);
  return xml.slice(0, tag.index) + renewed + xml.slice(tag.index + opening.length);
}
