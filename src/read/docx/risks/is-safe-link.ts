const safe = new Set(["http", "https", "mailto", "tel"]);

/** Whether a hyperlink leads to the web, to a mail address, to a telephone or to another place of the document. */
export function isSafeLink(target: string): boolean {
  const clean = [...target.slice(0, 4000)].filter((letter) => letter > " ").join("");
  if (/^[\\/]{2}/.test(clean)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1];
  return scheme === undefined || safe.has(scheme.toLowerCase());
}
