const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether an 18-character unified social credit code has a right check character (GB 32100-2015). */
export function creditCodeIsValid(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return false;
  return code.charAt(17) === checkCharacter(code.slice(0, 17));
}

/** The check character that completes the first 17 characters. */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first17.charAt(at)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}
