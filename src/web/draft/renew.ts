/** Makes `now` what `next` is, touching only what differs: the rest keeps its place, its layout and the reader's selection. */
export function renew(now: Element, next: Element): void {
  const [old, fresh] = [[...now.childNodes], [...next.childNodes]];
  let [first, oldEnd, freshEnd] = [0, old.length, fresh.length];
  while (first < Math.min(oldEnd, freshEnd) && same(old[first], fresh[first])) first++;
  while (oldEnd > first && freshEnd > first && same(old[oldEnd - 1], fresh[freshEnd - 1])) {
    oldEnd--;
    freshEnd--;
  }
  const [gone, come] = [old.slice(first, oldEnd), fresh.slice(first, freshEnd)];
  const after = old[oldEnd] ?? null;
  if (gone.length === come.length) {
    for (const [at, node] of gone.entries()) replace(node, come[at]);
    return;
  }
  for (const node of gone) node.remove();
  for (const node of come) now.insertBefore(node, after);
}

const same = (a: ChildNode | undefined, b: ChildNode | undefined): boolean => a !== undefined && b !== undefined && a.isEqualNode(b);

function replace(node: ChildNode, by: ChildNode | undefined): void {
  if (by === undefined || node.isEqualNode(by)) return;
  if (node instanceof Element && by instanceof Element && node.cloneNode(false).isEqualNode(by.cloneNode(false))) renew(node, by);
  else node.replaceWith(by);
}
