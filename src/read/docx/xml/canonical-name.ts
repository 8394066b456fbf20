/**
 * The prefix that this reader uses for a namespace, whatever prefix the file uses. The Strict variant of the standard
 * has its own addresses for the same elements.
 */
const prefixes: ReadonlyMap<string, string> = new Map([
  ...both("wordprocessingml", "main", "2006/main", "w"),
  ...both("officeDocument", "relationships", "2006/relationships", "r"),
  ...both("officeDocument", "math", "2006/math", "m"),
  ...both("drawingml", "main", "2006/main", "a"),
  ...both("drawingml", "wordprocessingDrawing", "2006/wordprocessingDrawing", "wp"),
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

function both(family: string, strict: string, transitional: string, prefix: string): [string, string][] {
  const family2006 = `http://schemas.openxmlformats.org/${family}/${transitional}`;
  return [
    [family2006, prefix],
    [`http://purl.oclc.org/ooxml/${family}/${strict}`, prefix],
  ];
}

/** `w:p` for a paragraph under any prefix and either variant; `{address}local` outside the known namespaces. */
export function canonicalName(uri: string, local: string): string {
  if (uri === "") return local;
  const prefix = prefixes.get(uri);
  return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`;
}
