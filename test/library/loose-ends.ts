import type { Block, Contract } from "../../src/document/node.js";
import { annexLabel, labelAt } from "../../src/draft/label.js";
import type { Library } from "../../src/library/library.js";
import { textSource } from "../../src/library/text/text-source.js";

/** What points nowhere: a number cited that no clause bears, a number out of order, a term of the library used without saying what it means. */
export function looseEnds(library: Library, { text, root }: Contract): string[] {
  const labels = new Set<string>();
  const disordered: string[] = [];
  const walk = (children: readonly Block[], annex: boolean, path: readonly number[], start = 0): number => {
    let at = start;
    for (const child of children) {
      if (child.type !== "clause") continue;
      // A clause of the library that has no number of its own only holds those that do.
      if (child.label === "") {
        at = walk(child.children, annex, path, at);
        continue;
      }
      const own = [...path, ++at];
      if (child.label !== labelAt({ annex, path: own })) disordered.push(`${child.label} at ${own.join(".")}`);
      if (!annex) labels.add(nameOf(child.label, own));
      walk(child.children, annex, own);
    }
    return at;
  };
  let annexes = 0;
  for (const { kind, label, children } of root.children) {
    if (kind === "annex") {
      if (label !== annexLabel(++annexes)) disordered.push(`annex ${label ?? ""} at ${annexes}`);
      labels.add(annexLabel(annexes));
    }
    walk(children, kind === "annex", []);
  }
  const cited = [
    ...[...text.matchAll(/(?<!》)第[一二三四五六七八九十]+条|附件[一二三四五六七八九十]+/gu)].map(([quote]) => quote),
    ...[...text.matchAll(/第(\d+\.\d+)款(?:第(（[一二三四五六七八九十]+）)项)?/gu)].flatMap(([, one = "", item]) => [
      `第${one}款`,
      ...(item === undefined ? [] : [`${one}${item}`]),
    ]),
  ];
  const introduced = (term: string): boolean =>
    text.includes(`“${term}”指`) || new RegExp(`（以下称(?:[^）]*、)?${term}[）、]`, "u").test(text);
  return [
    ...disordered.map((one) => `out of order: ${one}`),
    ...cited.filter((one) => !labels.has(one)).map((one) => `points nowhere: ${one}`),
    ...termsOf(library)
      .filter((term) => text.includes(term) && !introduced(term))
      .map((term) => `not defined: ${term}`),
  ];
}

/** A clause as sentences cite it: 第四条, 第4.2款, 4.2（一）. */
const nameOf = (label: string, path: readonly number[]): string =>
  path.length === 1 ? label : path.length === 2 ? `第${label}款` : `${path.slice(0, 2).join(".")}${label}`;

/** Every term that some clause defines or introduces in passing. */
const termsOf = ({ clauses }: Library): string[] => [
  ...new Set(
    Object.values(clauses).flatMap((clause) => [
      ...Object.keys(clause.defines),
      ...[...textSource(clause.text).matchAll(/（以下称([^）]+)）/gu)].flatMap(([, names = ""]) => names.split("、")),
    ]),
  ),
];
