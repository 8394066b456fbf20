/** A space as typed, narrow or full width. */
export const isBlank = (character: string): boolean => character === " " || character === "\u3000";
