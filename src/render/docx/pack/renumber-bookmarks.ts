/** Counts bookmark ids from 1 in the order of their starts; the package counts through the life of the process. */
export function renumberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/<w:bookmark(?:Start|End)\b[^>]*>/gu, (tag) =>
    tag.replace(/\bw:id="(\d+)"/u, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `w:id="${number}"`;
    }),
  );
}
