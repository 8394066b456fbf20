/** The name in an opening tag as written, prefix and all. */
export const tagName = (tag: string): string => /^<([^\s/>]+)/u.exec(tag)?.[1] ?? "";
