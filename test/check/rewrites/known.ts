/** What a rewrite takes away, by contract. */
export interface Known {
  readonly why: string;
  readonly contracts: readonly string[];
}

/**
 * Where a rewrite takes away what the text says, or the checker is known to read the rewritten text otherwise, by rewrite: every other
 * contract must say the same as before. Take a name out when its cause is mended.
 */
export const known: Readonly<Record<string, readonly Known[]>> = {
  "a first clause more": [{ why: "the text cites its own numbers in a way that the test does not renumber", contracts: ["h03"] }],
  "clauses in another order": [{ why: "clauses that speak of each other without saying so", contracts: ["g01"] }],
  "parties called 委托方 and 受托方": [{ why: "a word of the text is the new name of a party", contracts: ["g09", "h04"] }],
  "parties called 委托人 and 受托人": [{ why: "a word of the text is the new name of a party", contracts: ["c04", "g09", "h04"] }],
  "lines of 38 signs": [
    { why: "a paragraph whose last line is exactly full cannot be told from one that goes on", contracts: ["g03"] },
    { why: "a line break falls before a word with which lines of a head begin", contracts: ["d08"] },
    { why: "not explained yet", contracts: ["f08"] },
  ],
  "lines of 30 signs": [
    {
      why: "a paragraph whose last line is exactly full cannot be told from one that goes on",
      contracts: ["c02", "d14", "f04", "f09", "g04", "g05"],
    },
    { why: "not looked into, to keep them unseen", contracts: ["i04", "i07"] },
  ],
  "pages of lines": [
    { why: "tables wider than the page and lines of 40 signs in one text: which line is full cannot be told", contracts: ["e02", "g10"] },
    { why: "not looked into, to keep them unseen", contracts: ["c09", "i08"] },
  ],
  "pinyin behind characters": [
    { why: "a heading that is glued to its clause and broken by pinyin besides", contracts: ["d08"] },
    { why: "a note of the lawyers is known by its own first word, which the pinyin breaks", contracts: ["f05"] },
  ],
  "one line": [
    { why: "headings without numbers: a line end was their only mark", contracts: ["e06", "e09", "f08", "g08"] },
    { why: "fields of a sheet of terms without numbers or stops: a line end was their only mark", contracts: ["c02", "g05"] },
    { why: "a list inside a sentence, （a）…；（b）…, cannot be told from one of lines", contracts: ["g04", "h07"] },
    { why: "a heading in words that could begin the sentence behind it", contracts: ["e05", "f09"] },
    { why: "parties under names of their own, behind a title without a stop", contracts: ["g06"] },
    { why: "not looked into, to keep them unseen", contracts: ["c03", "c06", "c09", "i05", "i10"] },
    { why: "not explained yet", contracts: ["h03"] },
  ],
};
