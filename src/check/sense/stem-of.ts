import { oncePerReading } from "../reading/once-per-reading.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";

/** What introduces a paragraph: the sentence that leads to its list (双方不得：), else the heading right above (乙方的义务). */
export function stemOf(reading: Reading, paragraph: ReadingParagraph): string {
  const lead = paragraph.lead?.sentences.at(-1)?.text;
  return lead ?? stems(reading)[paragraph.index] ?? "";
}

/** What leads to the whole contract introduces no list: 双方经协商达成如下协议：. */
const preamble = /如下(?:协议|合同|约定|条款|条件|共识|内容)?：$|(?:订立|签订|达成)[^，。；]{0,8}(?:协议|合同)：$/u;

const stems = oncePerReading((reading): readonly (string | undefined)[] => {
  const headings = new Map<string, string>();
  let open: { readonly text: string; readonly depth: number } | undefined;
  return reading.paragraphs.map(({ heading, path, range, sentences }) => {
    if (open && path.length <= open.depth) open = undefined;
    const above = open?.text ?? headings.get(path.join("/")) ?? headings.get(path.slice(0, -1).join("/"));
    if (heading) {
      headings.set(path.join("/"), reading.text.slice(...range));
      open = undefined;
    }
    const last = sentences.at(-1)?.text.trimEnd() ?? "";
    if (last.endsWith("：") && !preamble.test(last)) open = { text: last, depth: path.length };
    return heading ? undefined : above;
  });
});
