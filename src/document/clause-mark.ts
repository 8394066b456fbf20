/**
 * The bookmark at the first paragraph of the manifest's clause `index` in a DOCX: it stays with the words when a person edits, moves
 * or renumbers them. The underscore in front hides it from Word's list.
 */
export const clauseMark = (index: number): string => `_CW_${index + 1}`;
