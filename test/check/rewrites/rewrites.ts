import { labelsOf } from "../../../src/check/fixes/setting.js";
import { readingOf } from "../../../src/check/reading/reading.js";
import { traditional } from "../../../src/check/view/script.js";
import { loadLibrary } from "../../../src/node/load-library.js";
import { contractOf } from "../read-text.js";
import { asDocx } from "./as-docx.js";
import { halfWidth, oneLine } from "./one-line.js";
import { reordered, withFirstClause } from "./renumbered.js";
import { paged, wrapped } from "./wrapped.js";

const library = await loadLibrary();

/** A file that says the same: its name and bytes or text. */
export interface Rewrite {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const text =
  (change: (text: string) => string) =>
  (given: string): Rewrite => ({ name: "contract.txt", content: change(given) });

/** Other words for the parties, where the text does not use them already; 甲方 may be either of them, and a line may break inside the word. */
const renamed =
  (brand: string, agency: string) =>
  (given: string): string => {
    if (given.includes(brand) || given.includes(agency)) return given;
    const agencyFirst = labelsOf(readingOf(contractOf(given), library)).agency === "甲方";
    const [first, second] = agencyFirst ? [agency, brand] : [brand, agency];
    return given.replaceAll(/甲[ \u3000]*(\n?)方/gu, `${first}$1`).replaceAll(/乙[ \u3000]*(\n?)方/gu, `${second}$1`);
  };

/** 乙方 for 甲方 and 甲方 for 乙方; both together stay in their order. */
const swapped = (given: string): string =>
  given.replaceAll(/[甲乙](?=[\s\u3000]*方)/gu, (word) => (word === "甲" ? "乙" : "甲")).replaceAll(/甲(?=、甲方)/gu, "乙");

/** What a text may go through without saying anything else. */
export const rewrites: Readonly<Record<string, (text: string) => Rewrite>> = {
  "a first clause more": text(withFirstClause),
  "clauses in another order": text(reordered),
  "Arabic numbers of articles": text((given) =>
    given.replaceAll(/(?<=^|\n)第([一二三四五六七八九十百]+)条/gu, (_, number: string) => `第${arabic(number)}条`),
  ),
  "parties called 委托方 and 受托方": text(renamed("委托方", "受托方")),
  "parties called 委托人 and 受托人": text(renamed("委托人", "受托人")),
  "parties who change labels": text(swapped),
  "full-width digits": text((given) => given.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  "lines of 38 signs": text((given) => wrapped(given)),
  "lines of 30 signs": text((given) => wrapped(given, 30)),
  "pages of lines": text(paged),
  "traditional script": text(traditional),
  "pinyin behind characters": text((given) => given.replaceAll(/[优质确务营]/gu, (sign) => `${sign}(${pinyin[sign] ?? ""})`)),
  "line ends of Windows": text((given) => given.replaceAll("\n", "\r\n")),
  "empty lines": text((given) => given.replaceAll("\n", "\n\n")),
  indents: text((given) => given.replaceAll(/^/gmu, "　　")),
  "half-width signs": text(halfWidth),
  "one line": text(oneLine),
  "a Word file": (given) => ({ name: "contract.docx", content: asDocx(given) }),
};

/** What bad conversions leave behind a character: 优(yōu). */
const pinyin: Readonly<Record<string, string>> = { 优: "yōu", 质: "zhì", 确: "què", 务: "wù", 营: "yíng" };

const digits = "零一二三四五六七八九";
/** 十二 as 12. */
function arabic(words: string): number {
  const [tens, ones] = words.includes("十") ? words.split("十") : ["0", words];
  const value = (word: string | undefined, none: number): number =>
    word === undefined || word === "" ? none : Math.max(0, digits.indexOf(word));
  return words.includes("十") ? value(tens, 1) * 10 + value(ones, 0) : value(ones, 0);
}
