const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["left-over braces", /\{\{|\}\}/u],
  ["left-over value", /undefined|null|NaN|\[object|[\ue000-\ue001]/u],
  ["doubled punctuation", /[，。；：、]{2,}/u],
  ["blank", /_{2,}|【|】|XX|待定|待填|(?<![0-9A-Z])TBD(?![0-9A-Z])/u],
  ["half-width punctuation", /[\u4e00-\u9fff][,;:!?()]|[,;!?()][\u4e00-\u9fff]/u],
  ["vague word", /及时|合理|尽快|尽力|定期(?!限)|适当|必要|相关|另行协商|协商解决|视情况|积极|充分|妥善|确保|优质|其他事宜|包括但不限于/u],
  ["open end", /(?<![同对平不])等(?![级于])/u],
];

/** What a contract text must not say: each offence as `what: the words around it`. */
export const wording = (line: string): string[] =>
  forbidden.flatMap(([what, pattern]) => {
    const match = pattern.exec(line);
    return match ? [`${what}: ${line.slice(Math.max(0, match.index - 8), match.index + 12)}`] : [];
  });
