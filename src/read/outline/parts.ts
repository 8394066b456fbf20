import type { PartKind } from "../../document/node.js";
import type { LogicalParagraph } from "./paragraphs.js";
import { partyNouns } from "./party-nouns.js";

/** A run of paragraphs that make one part of the contract. */
export interface PartRun {
  readonly kind: PartKind;
  readonly paragraphs: readonly LogicalParagraph[];
}

/** A line of the signature block: a party with 盖章 or 签字 and no sentence, a signer's line, or a date left for the pen. */
export const signatureLine = new RegExp(
  `^[\\s|]*(?:(?:${partyNouns})\\s*(?:（[^）]{0,14}(?:[盖蓋签簽]|章)[^）]{0,6}）|\\([^)]{0,14}(?:[盖蓋签簽]|章)[^)]{0,6}\\)|[签簽盖蓋][字名章](?!同意|确认|認可|认可|之日|[后後时的并方]|生效))|(?:（?(?:[盖蓋]章|公章|[签簽][字名章])[处處]?）?\\s*[:：])|(?:法定代表人|法人代表|授权代表|授權代表|委托代理人|代表人?)[^。，]{0,16}[签簽][字名章]|[签簽](?:署|订|訂|约|約)(?:日期|时间|時間|地点|地點)|日\\s*期\\s*[:：]|\\s*年\\s*月\\s*日\\s*$|[^。，,；;：:\\s（()）]{4,30}(?:公司|工作室|商行|中心|厂|店)\\s*[（(](?:[盖蓋]章|公章)[）)])`,
  "u",
);

/** The line before the signatures that says that the text ends there. */
const noMoreText = /^\s*[（(\[]?\s*(?:以下|此页|本页|以上|此頁|本頁)[^。；\n]{0,4}[无無]正文/u;

/** 甲方：　　乙方： alone on a line at the end of the text. */
const bareSignatures = /^\s*甲\s*方\s*[:：][\s\u3000_]*乙\s*方\s*[:：][\s\u3000_]*$/u;

/** An annex's heading: 附件一：名称, 附件 1, 附录A; a sentence that cites an annex is none. */
const annexHeading =
  /^\s*(?:附件|附录|附表)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z]|[甲乙丙丁](?!方))?\s*(?:[:：、.．\s\u3000]|$)(?![^\n]*[。；]$)/u;

export const isAnnexHeading = (content: string): boolean =>
  annexHeading.test(content) && content.trim().length <= 60 && !/[。；]/u.test(content.trim().slice(0, -1));

/**
 * Parts by what the paragraphs say: the cover up to the first numbered clause, the body, the signature block, the annexes.
 * A list of annexes (附件一：…附件二：… on neighbouring lines without content, before the signatures) stays in the body.
 */
export function partsOf(text: string, paragraphs: readonly LogicalParagraph[]): PartRun[] {
  const content = paragraphs.map((paragraph) => text.slice(...paragraph.range));
  const inBody = (at: number): boolean => paragraphs[at]?.story === undefined;
  const first = paragraphs.findIndex((paragraph, at) => opensBody(paragraph, content[at] ?? ""));
  const bodyStart = first === -1 ? 0 : first;
  const kinds: PartKind[] = paragraphs.map((_, at) => (at < bodyStart ? "cover" : "body"));

  const third = paragraphs.map((paragraph, at) => (paragraph.label && !paragraph.cell ? at : -1)).filter((at) => at >= 0)[2] ?? Infinity;
  const signature = paragraphs.findIndex(
    (paragraph, at) =>
      at > bodyStart &&
      inBody(at) &&
      !paragraph.label &&
      at > third &&
      (signatureLine.test(content[at] ?? "") || bareSignatures.test(content[at] ?? "")) &&
      !isCoverLine(content, at, bodyStart),
  );
  const annexes = paragraphs.flatMap((paragraph, at) =>
    at > bodyStart &&
    inBody(at) &&
    !paragraph.cell &&
    (numberedAsAnnex(paragraph) || (isAnnexHeading(content[at] ?? "") && !listedOnly(content, at, signature)))
      ? [at]
      : [],
  );
  const opening = noMoreText.test(content[signature - 1] ?? "") ? signature - 1 : signature;
  const named = annexes.find((at) => at > signature) ?? content.length;
  const after = signature === -1 ? -1 : unnamedAnnex(content.slice(0, named), signature);
  if (after !== -1) annexes.push(after);
  if (signature !== -1) for (let at = opening; at < paragraphs.length; at++) kinds[at] = "signature";
  annexes.sort((a, b) => a - b);
  const firstAnnex = annexes.find((at) => (signature === -1 ? true : at > signature)) ?? annexes[0];
  if (firstAnnex !== undefined) {
    for (let at = firstAnnex; at < paragraphs.length; at++)
      if (signature === -1 || firstAnnex > signature || at < signature) kinds[at] = "annex";
    if (firstAnnex < signature) for (let at = firstAnnex; at < signature; at++) kinds[at] = "annex";
  }
  return runs(paragraphs, kinds, new Set(annexes));
}

/** What goes on after the signatures in rows or in sentences is an annex, whatever its heading says; the heading is the line before. */
function unnamedAnnex(content: readonly string[], signature: number): number {
  const at = content.findIndex(
    (line, index) =>
      index > signature + 1 &&
      ((/\S[\t\u3000]+\S+[\t\u3000]+\S/u.test(line) && !signing.test(line)) ||
        (line.length > 30 && line.includes("。") && !/[盖蓋]章|[签簽][字名章]/u.test(line))),
  );
  if (at === -1) return -1;
  const before = content[at - 1] ?? "";
  return at - 1 > signature && before.length <= 20 && !signing.test(before) ? at - 1 : at;
}

const signing = /[盖蓋签簽]|代表|负责人|負責人|年\s*月|地址|电话|電話|开户|账号|日期|[:：]\s*[_＿]*\s*$/u;

/** Word numbers the headings of annexes by itself: 附件一 is then no part of the text. */
const numberedAsAnnex = (paragraph: LogicalParagraph): boolean =>
  paragraph.labelRange === undefined && /^(?:附件|附录|附表)/u.test(paragraph.label?.text ?? "");

function runs(paragraphs: readonly LogicalParagraph[], kinds: readonly PartKind[], annexStarts: ReadonlySet<number>): PartRun[] {
  const parts: { kind: PartKind; paragraphs: LogicalParagraph[] }[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const kind = kinds[at] ?? "body";
    const last = parts.at(-1);
    if (last?.kind !== kind || (kind === "annex" && annexStarts.has(at))) parts.push({ kind, paragraphs: [paragraph] });
    else last.paragraphs.push(paragraph);
  }
  return parts;
}

/** The first numbered paragraph that is no line of the party block. */
const opensBody = (paragraph: LogicalParagraph, content: string): boolean =>
  paragraph.label !== undefined &&
  paragraph.cell === undefined &&
  !/^(?:甲|乙|丙)方\s*(?:[（(][^）)]{0,20}[）)])?\s*[:：]/u.test(content.slice(paragraph.label.length));

/** The last lines of a cover can look like a signature block (签订日期：, 签订地点：). */
const isCoverLine = (content: readonly string[], at: number, bodyStart: number): boolean =>
  at <= bodyStart + 2 && !/[盖蓋]章/u.test(content[at] ?? "");

/** Annex names listed one below the other before the signature block, each without content of its own. */
function listedOnly(content: readonly string[], at: number, signature: number): boolean {
  if (signature !== -1 && at > signature) return false;
  const next = content[at + 1] ?? "";
  return isAnnexHeading(next) || signatureLine.test(next) || next === "";
}
