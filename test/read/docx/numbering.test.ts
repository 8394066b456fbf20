import { describe, expect, test } from "vitest";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasLibreOffice, libreOffice } from "../../oracle/libreoffice.js";
import { buildDocx, definition, level, list, numbered, p, r, type DocxParts } from "./build-docx.js";
import { corpusBytes, corpusFiles } from "./corpus.js";
import { reading } from "./reading.js";

const decimals = [level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3")];
const chinese = [
  level(0, "chineseCountingThousand", "第%1条"),
  level(1, "decimal", "%1.%2", "<w:isLgl/>"),
  level(2, "chineseCountingThousand", "（%3）"),
];

/** A body of numbered paragraphs from pairs of list and level. */
const places = (...pairs: readonly (readonly [number, number])[]): string => pairs.map(([id, at]) => numbered("文", id, at)).join("");
const levels = (...each: readonly number[]): string => places(...each.map((at): [number, number] => [1, at]));

const style = (id: string, more: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
const styled = (id: string, properties = ""): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/>${properties}</w:pPr>${r("文")}</w:p>`;
const inList = (id: number, at?: number): string =>
  `<w:pPr><w:numPr>${at === undefined ? "" : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr></w:pPr>`;

interface Case extends DocxParts {
  readonly labels: string;
  /** Why LibreOffice shows something else; it is asked about all others. */
  readonly office?: string;
}

/** Each shows how Word counts: the labels of the paragraphs, parted by spaces; `-` where there is none. */
const cases: Readonly<Record<string, Case>> = {
  "the levels of a contract": {
    numbering: definition(1, ...chinese) + list(1, 1),
    body: levels(0, 1, 1, 2, 2, 0, 1, 2),
    labels: "第一条 1.1 1.2 （一） （二） 第二条 2.1 （一）",
    office: "it ignores isLgl",
  },
  "a level that begins before its parent": {
    numbering: definition(1, ...decimals) + list(1, 1),
    body: levels(1, 1, 0, 1, 2),
    labels: "1.1 1.2 2. 2.1 2.1.1",
  },
  "a level that is left out": {
    numbering: definition(1, ...decimals) + list(1, 1),
    body: levels(0, 2, 2, 1, 2),
    labels: "1. 1.1.1 1.1.2 1.2 1.2.1",
  },
  "lists of one definition count together": {
    numbering: definition(1, ...decimals) + list(1, 1) + list(2, 1),
    body: places([1, 0], [1, 0], [2, 0], [1, 0]),
    labels: "1. 2. 3. 4.",
  },
  "lists of two definitions do not": {
    numbering: definition(1, ...decimals) + definition(2, ...decimals) + list(1, 1) + list(2, 2),
    body: places([1, 0], [2, 0], [1, 1], [2, 0]),
    labels: "1. 1. 1.1 2.",
  },
  "a list that starts anew": {
    numbering:
      definition(1, ...decimals) + list(1, 1) + list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    body: places([1, 0], [1, 0], [2, 0], [2, 1], [1, 0], [2, 0]),
    labels: "1. 2. 5. 5.1 6. 7.",
  },
  "a list with a level of its own": {
    numbering:
      definition(1, ...decimals) + list(1, 1) + list(2, 1, `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1)")}</w:lvlOverride>`),
    body: places([1, 0], [2, 0], [1, 0], [2, 1]),
    labels: "1. B) 3. C.1",
  },
  "levels that start elsewhere": {
    numbering: definition(1, level(0, "decimal", "%1.", "", 0), level(1, "decimal", "%1.%2", "", 3)) + list(1, 1),
    body: levels(0, 1, 0, 1, 1),
    labels: "0. 0.3 1. 1.3 1.4",
  },
  "a level that never starts anew": {
    numbering: definition(1, level(0, "decimal", "%1."), level(1, "decimal", "%2）", '<w:lvlRestart w:val="0"/>')) + list(1, 1),
    body: levels(0, 1, 1, 0, 1),
    labels: "1. 1） 2） 2. 3）",
    office: "it ignores lvlRestart",
  },
  "a level that starts anew after the outermost only": {
    numbering:
      definition(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "decimal", "%3）", '<w:lvlRestart w:val="1"/>')) +
      list(1, 1),
    body: levels(0, 1, 2, 2, 1, 2, 0, 1, 2),
    labels: "1. 1.1 1） 2） 1.2 3） 2. 2.1 1）",
    office: "it ignores lvlRestart",
  },
  "numbers of the paragraph style": {
    numbering: definition(1, ...decimals) + list(1, 1),
    styles: style("T1", inList(1, 0)) + style("T2", inList(1, 1)),
    body: styled("T1") + styled("T2") + styled("T2"),
    labels: "1. 1.1 1.2",
  },
  "levels tied to styles": {
    numbering:
      definition(1, level(0, "decimal", "%1.", '<w:pStyle w:val="T1"/>'), level(1, "decimal", "%1.%2", '<w:pStyle w:val="T2"/>')) +
      list(1, 1),
    styles: style("T1", inList(1)) + style("T2", inList(1)),
    body: styled("T1") + styled("T2") + styled("T1"),
    labels: "1. 1.1 2.",
    office: "it asks the style for the level, where the standard asks the level for the style",
  },
  "a style based on a numbered one": {
    numbering: definition(1, ...decimals) + list(1, 1),
    styles: style("T1", inList(1, 0)) + style("T3", '<w:basedOn w:val="T1"/>'),
    body: styled("T1") + styled("T3"),
    labels: "1. 2.",
  },
  "numbering that is cancelled": {
    numbering: definition(1, ...decimals) + list(1, 1),
    styles: style("T1", inList(1, 0)) + style("T0", `<w:basedOn w:val="T1"/>${inList(0)}`),
    body: styled("T1") + styled("T1", '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("T0") + styled("T1"),
    labels: "1. - - 2.",
  },
  "a definition by numbering style": {
    numbering:
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${decimals.join("")}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="S"/></w:abstractNum>` +
      list(1, 1) +
      list(2, 2),
    styles: `<w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/>${inList(1)}</w:style>`,
    body: places([2, 0], [2, 1]),
    labels: "1. 1.1",
  },
  "empty paragraphs count": {
    numbering: definition(1, ...decimals) + list(1, 1),
    body: numbered("一", 1) + numbered("", 1) + numbered("三", 1),
    labels: "1. 2. 3.",
  },
  "bullets are no numbers": {
    numbering: definition(1, level(0, "bullet", "●")) + list(1, 1),
    body: levels(0, 0),
    labels: "- -",
    office: "it reports the sign",
  },
  "a list that is not there": { body: numbered("一", 7), labels: "-" },
  "a definition that leads to itself": {
    numbering: `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>` + list(1, 1),
    styles: `<w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/>${inList(1)}</w:style>`,
    body: places([1, 0]),
    labels: "-",
    office: "it shows a default list",
  },
  "all signs around the numbers": {
    numbering:
      definition(1, level(0, "chineseCountingThousand", "附件%1：")) +
      definition(2, level(0, "decimalEnclosedCircle", "%1")) +
      definition(3, level(0, "ideographTraditional", "%1、")) +
      list(1, 1) +
      list(2, 2) +
      list(3, 3),
    body: places([1, 0], [2, 0], [2, 0], [3, 0], [3, 0]),
    labels: "附件一： ① ② 甲、 乙、",
  },
};

const labelsOf = ({ labels: _, office: __, ...parts }: Case): string =>
  reading(parts)
    .lines.map(({ label }) => label ?? "-")
    .join(" ");

describe("Word's numbers:", () => {
  test.each(Object.entries(cases))("%s", (_, given) => expect(labelsOf(given)).toBe(given.labels));

  test("text boxes count for themselves, hidden paragraphs not at all", () => {
    const hidden = numbered("二", 1)
      .replace("</w:pPr>", "<w:rPr><w:vanish/></w:rPr></w:pPr>")
      .replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>");
    const boxed = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${numbered("框", 1)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const source = reading({
      body: numbered("一", 1) + boxed + hidden + numbered("三", 1),
      numbering: definition(1, ...decimals) + list(1, 1),
    });
    expect(source.lines.map(({ label }) => label)).toEqual(["1.", undefined, undefined, "2.", "1."]);
  });
});

/** The last value of each list is the last whose label is tested; every file numbers its paragraphs 1, 2, 3 … and says so in their text. */
const landmarks: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  "LIR001-en-US-ordinal.docx": { 1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 21: "21st", 112: "112th", 3500: "3500th" },
  "LIR002-en-US-ordinalText.docx": {
    1: "First",
    12: "Twelfth",
    20: "Twentieth",
    21: "Twenty-first",
    100: "One hundredth",
    1001: "One thousand first",
    3500: "Three thousand five hundredth",
  },
  "LIR003-en-US-upperLetter.docx": { 1: "A", 26: "Z", 27: "AA", 52: "ZZ", 780: "Z".repeat(30), 781: "A" },
  "LIR004-en-US-upperRoman.docx": { 4: "IV", 49: "XLIX", 1994: "MCMXCIV", 3500: "MMMD" },
  "LIR005-fr-FR-cardinalText.docx": {
    1: "Un",
    21: "Vingt et un",
    71: "Soixante et onze",
    80: "Quatre-vingts",
    81: "Quatre-vingt-un",
    99: "Quatre-vingt-dix-neuf",
    200: "Deux cents",
    1000: "Mille",
    3500: "Trois mille cinq cents",
  },
  "LIR006-fr-FR-ordinal.docx": { 1: "1er", 2: "2e", 21: "21e" },
  "LIR006-fr-FR-ordinalText.docx": {
    1: "Premier",
    4: "Quatrième",
    5: "Cinquième",
    9: "Neuvième",
    21: "Vingt et unième",
    80: "Quatre-vingtième",
    1000: "Millième",
  },
  "LIR007-ru-RU-ordinalText.docx": {
    1: "Первый",
    3: "Третий",
    40: "Сороковой",
    56: "Пятьдесят шестой",
    100: "Сотый",
    123: "Сто двадцать третий",
    1050: "Одна тысяча пятидесятый",
    2000: "Двухтысячный",
  },
  "LIR008-zh-CH-chineseCountingThousand.docx": {
    1: "一",
    10: "十",
    11: "十一",
    20: "二十",
    99: "九十九",
    100: "一百",
    101: "一百〇一",
    110: "一百一十",
    1001: "一千〇一",
    1010: "一千〇一十",
    1100: "一千一百",
  },
  "LIR009-zh-CN-chineseCounting.docx": { 1: "一", 10: "十", 19: "十九", 99: "九十九", 100: "一○○", 305: "三○五", 1000: "一○○○" },
  "LIR010-zh-CN-ideographTraditional.docx": { 1: "甲", 10: "癸", 11: "11" },
  "LIR011-en-US-00001.docx": { 1: "00001", 3500: "03500" },
  "LIR012-en-US-0001.docx": { 1: "0001", 3500: "3500" },
  "LIR013-en-US-001.docx": { 1: "001", 3500: "3500" },
  "LIR014-en-US-01.docx": { 1: "01", 10: "10" },
  "LIR015-en-US-cardinalText.docx": {
    1: "One",
    15: "Fifteen",
    42: "Forty-two",
    110: "One hundred ten",
    3500: "Three thousand five hundred",
  },
  "LIR016-en-US-decimal.docx": { 1: "1", 3500: "3500" },
  "LIR017-en-US-decimalEnclosedCircle.docx": { 1: "①", 10: "⑩", 20: "⑳", 21: "21" },
  "LIR018-en-US-decimalZero.docx": { 9: "09", 10: "10" },
  "LIR019-en-US-lowerLetter.docx": { 1: "a", 28: "bb" },
  "LIR020-en-US-lowerRoman.docx": { 8: "viii", 3500: "mmmd" },
};

describe.skipIf(!corpusFiles.some((name) => name.startsWith("LIR")))("number formats in foreign documents", () => {
  test("all of them are tested", () => expect(Object.keys(landmarks)).toEqual(corpusFiles.filter((name) => name.startsWith("LIR"))));

  test.each(Object.entries(landmarks))("%s", (name, wanted) => {
    const source = reading(corpusBytes(name));
    const labels = new Map(source.lines.map(({ range, label }) => [source.text.slice(...range), label]));
    expect(Object.fromEntries(Object.keys(wanted).map((value) => [value, labels.get(value)]))).toEqual(
      Object.fromEntries(Object.entries(wanted).map(([value, label]) => [value, `${label}|`])),
    );
    for (const [value, label] of labels) if (/^\d+$/.test(value)) expect(label).toMatch(/^.+\|$/);
  });
});

describe.skipIf(!hasLibreOffice())("LibreOffice computes the same numbers", () => {
  test("in our own documents", { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "labels-"));
    const asked = Object.entries(cases).filter(([, { office }]) => office === undefined);
    const files = asked.map(([, parts], index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, buildDocx({ ...parts, body: parts.body + p("终") }));
      return path;
    });
    const readings = libreOffice(files);
    rmSync(folder, { recursive: true });
    const found = readings.map((reply) =>
      "error" in reply
        ? reply.error
        : reply.paragraphs
            .slice(0, -1)
            .map(({ label }) => label || "-")
            .join(" "),
    );
    expect(Object.fromEntries(asked.map(([name], index) => [name, found[index]]))).toEqual(
      Object.fromEntries(asked.map(([name, { labels }]) => [name, labels])),
    );
  });
});
