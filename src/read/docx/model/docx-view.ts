/** `original` rejects all tracked changes, `current` accepts them all, `marked` shows deleted and inserted text alike. */
export type DocxView = "original" | "current" | "marked";

/** What a thing can be seen in, as a set of bits. */
export const viewBit = { original: 1, current: 2, marked: 4 } as const satisfies Record<DocxView, number>;

export const allViews = 7;
