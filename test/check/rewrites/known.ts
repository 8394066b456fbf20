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
  "a first clause more": [
    { why: "the text cites its own numbers in a way that the test does not renumber", contracts: ["h03", "j09"] },
    { why: "not looked into", contracts: ["k10"] },
  ],
  "clauses in another order": [{ why: "clauses that speak of each other without saying so", contracts: ["g01"] }],
  "parties called 委托方 and 受托方": [
    { why: "a word of the text is a name of a party, 代管 in 代管费", contracts: ["h04", "j06"] },
    { why: "not explained yet", contracts: ["l03"] },
    { why: "not looked into", contracts: ["k05", "k06"] },
  ],
  "parties called 委托人 and 受托人": [
    { why: "a word of the text is a name of a party, 代管 in 代管费", contracts: ["c04", "h04", "j06"] },
    { why: "not explained yet", contracts: ["l03"] },
    { why: "not looked into", contracts: ["k03", "k05", "k06"] },
  ],
  "parties who change labels": [{ why: "not looked into", contracts: ["k06"] }],
  "full-width digits": [{ why: "a text that was wrapped by width, of which wide digits make the lines uneven", contracts: ["j05", "l02"] }],
  "lines of 38 signs": [
    { why: "a paragraph whose last line is exactly full cannot be told from one that goes on", contracts: ["g03"] },
    { why: "a line break falls before a word with which lines of a head begin", contracts: ["d08"] },
    { why: "not looked into", contracts: ["k09", "k11"] },
  ],
  "lines of 30 signs": [
    { why: "a paragraph whose last line is exactly full cannot be told from one that goes on", contracts: ["d14", "f04", "f09"] },
    { why: "not explained yet", contracts: ["j10"] },
    { why: "not looked into", contracts: ["k06", "k09", "k11"] },
  ],
  "pages of lines": [{ why: "not looked into", contracts: ["c09", "k08"] }],
  "pinyin behind characters": [
    { why: "a heading that is glued to its clause and broken by pinyin besides", contracts: ["d08"] },
    { why: "a note of the lawyers is known by its own first word, which the pinyin breaks", contracts: ["f05"] },
    { why: "a text that is wrapped already, of which pinyin makes the lines uneven", contracts: ["l02"] },
    { why: "not explained yet", contracts: ["l03"] },
    { why: "not looked into", contracts: ["k11"] },
  ],
  "half-width signs": [{ why: "not looked into", contracts: ["k09"] }],
  "a PDF": [{ why: "not explained yet", contracts: ["i10"] }],
  "one line": [
    { why: "headings without numbers: a line end was their only mark", contracts: ["e09", "g08"] },
    { why: "a list inside a sentence, （a）…；（b）…, cannot be told from one of lines", contracts: ["h03", "h07", "i05"] },
    { why: "parties under names of their own, or without a colon, behind a title without a stop", contracts: ["g06", "j11"] },
    { why: "not explained yet", contracts: ["j09", "l01", "l08"] },
    { why: "not looked into", contracts: ["c03", "c06", "c09", "k01", "k06", "k07", "k08", "k09", "k11", "k12"] },
  ],
};
