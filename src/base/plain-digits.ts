/** Full-width digits become plain ones; every other character and the length stay. */
export const withPlainDigits = (text: string): string =>
  text.replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
