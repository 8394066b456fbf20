const tone = "\\u00e0-\\u01dc\\u0300-\\u030c";

/** Source of an expression for lower-case pinyin with a tone mark that a bad conversion left in brackets behind a character: 优(yōu). */
export const pinyinLitter = `[(（](?=[a-zü${tone}]{0,6}[${tone}])[a-zü${tone}]{1,7}[)）]`;
