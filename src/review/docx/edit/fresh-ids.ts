import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";

/** Word keeps ids in 32 bits with a sign; near the end of that it is safer to fill gaps. */
const HIGH = 2 ** 30;

/** Hands out numbers that no attribute of that name in any of the trees has, each once. */
export function freshIds(trees: readonly XmlTree[], attributeName = "w:id"): () => number {
  const used = new Set<number>();
  for (const { attributeNames, attributeValues } of trees)
    attributeNames.forEach((name, at) => {
      const value = attributeValues[at] ?? "";
      if (name === attributeName && /^\d{1,10}$/u.test(value)) used.add(Number(value));
    });
  const largest = [...used].reduce((most, id) => (id < HIGH && id > most ? id : most), 0);
  let next = largest;
  return () => {
    do next++;
    while (used.has(next));
    return next;
  };
}
