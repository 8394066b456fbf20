/** The index of the manifest's clause whose bookmark this is; undefined for other bookmarks. */
export function clauseOfMark(name: string): number | undefined {
  const number = /^_CW_([1-9]\d{0,4})$/u.exec(name)?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}
