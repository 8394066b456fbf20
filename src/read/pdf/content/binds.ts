/** Whether the letters of a figure say more than labels do: sentences and words that bind are text wherever they stand. */
export const binds = (letters: string): boolean => /[。；]|不得|有权|承担|赔偿|视为|应当|无需|免责/u.test(letters);
