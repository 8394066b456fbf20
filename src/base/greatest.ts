/** The greatest of the numbers and of `least`; a list as long as a hostile text has lines is too long for `Math.max(...)`. */
export const greatest = (least: number, numbers: Iterable<number>): number => {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
};
