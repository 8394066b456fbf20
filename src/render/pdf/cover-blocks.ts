import type { Block, Part } from "../../document/node.js";
import { slice } from "../../base/range.js";
import type { PdfBlock, PdfParagraph } from "./pdf-block.js";
import { blocksOf } from "./blocks-of.js";
import { runsOf } from "./runs-of.js";
import type { Setting } from "./setting.js";
import { unwrapped } from "./unwrapped.js";

/** The cover: title, contract number, each party with its details, then what else stands there. */
export function coverBlocks(part: Part, setting: Setting): readonly PdfBlock[] {
  const title: readonly PdfBlock[] = part.title === undefined ? [] : [{ kind: "title", runs: runsOf(part.title.children, setting) }];
  const blocks = unwrapped(part.children);
  const looks = looksOf(blocks.map((block) => lineOf(block, setting)));
  return [
    ...title,
    ...blocks.flatMap((block, i): readonly PdfBlock[] => {
      if (block.type !== "paragraph") return blocksOf({ type: "part", kind: "cover", range: block.range, children: [block] }, setting);
      return [{ kind: "paragraph", look: looks[i] ?? "prose", left: 0, runs: runsOf(block.children, setting) }];
    }),
  ];
}

const lineOf = (block: Block, { text }: Setting): string => (block.type === "paragraph" ? slice(text, block.range) : "");

const PARTY = /^(?:[甲乙丙丁戊己庚辛]方|委托方|受托方)[^，。；：:]{0,16}[：:]/;
const SIGNING = /^签[订署约]/;
const DETAIL = /^[^：:，。；]{1,14}[：:]/;

/** What stands above the first party belongs to the title; `甲方：…` opens a party; other short `key：value` lines are its details. */
function looksOf(lines: readonly string[]): readonly PdfParagraph["look"][] {
  const firstParty = lines.findIndex((line) => PARTY.test(line));
  return lines.map((line, i) => {
    if (PARTY.test(line)) return "party";
    if (!DETAIL.test(line)) return "prose";
    if (i < firstParty) return "number";
    return SIGNING.test(line) && !SIGNING.test(lines[i - 1] ?? "") ? "party" : "detail";
  });
}
