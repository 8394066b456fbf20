/**
 * A bookmark name for each id, in the same order each time: `_Ref_` and the id's letters, digits and underscores, at most 40 units
 * as Word wants, with a number behind it where two ids would share a name. The underscore in front hides it from Word's list.
 */
export function bookmarks(ids: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    const plain = `_Ref_${id.replace(/[^A-Za-z0-9]/gu, "_")}`;
    let name = plain.slice(0, 40);
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain.slice(0, 35)}_${number}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}
