import type { Part } from "../../document/node.js";
import { slice } from "../../base/range.js";
import type { PdfBlock, PdfParagraph } from "./pdf-block.js";
import { blocksOf } from "./blocks-of.js";
import { runsOf } from "./runs-of.js";
import type { Setting } from "./setting.js";

/** The cover: title, contract number, each party with its details, then what else stands there. */
export function coverBlocks(part: Part, setting: Setting): readonly PdfBlock[] {
  const title: readonly PdfBlock[] = part.title === undefined ? [] : [{ kind: "title", runs: runsOf(part.title.children, setting) }];
  return [
    ...title,
    ...part.children.flatMap((block, i): readonly PdfBlock[] => {
      if (block.type !== "paragraph") return blocksOf({ type: "part", kind: "cover", range: block.range, children: [block] }, setting);
      const above = part.children[i - 1];
      return [{ kind: "paragraph", look: lookOf(slice(setting.text, block.range), above === undefined ? "" : slice(setting.text, above.range)), left: 0, runs: runsOf(block.children, setting) }];
    }),
  ];
}

const SIGNING = /^签[订署约]/;

/** `合同编号：…` stands under the title; `甲方：…` opens a party; other short `key：value` lines are its details. */
function lookOf(line: string, above: string): PdfParagraph["look"] {
  if (/^(?:合同|协议)?编号[：:]/.test(line)) return "number";
  if (/^(?:[甲乙丙丁戊己庚辛]方|委托方|受托方)[^，。；]{0,16}[：:]/.test(line)) return "party";
  if (SIGNING.test(line)) return SIGNING.test(above) ? "detail" : "party";
  return /^[^：:，。；]{1,14}[：:]/.test(line) ? "detail" : "prose";
}
