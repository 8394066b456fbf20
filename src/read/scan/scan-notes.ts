import { say, type Bilingual } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import type { Marks } from "../pdf/paragraphs/marks.js";

/** Most doubtful places that are told one by one. */
const most = 12;
/** Characters told around a doubtful one. */
const around = 8;

/** That pages were recognised, and what of them could not be read surely. */
export function scanNotes(pages: readonly number[], text: string, doubtful: readonly Range[], marks: Marks): Bilingual[] {
  if (pages.length === 0) return [];
  const which = spans(pages);
  const notes = [
    say(
      `扫描件：第 ${which} 页的文字由识别得到，金额、日期、账号请与原件核对`,
      `Scan: the text of page ${which} was recognised from pictures; compare amounts, dates and account numbers with the original.`,
    ),
  ];
  if (doubtful.length === 0) return notes;
  const told = doubtful.slice(0, most).map((range) => placeInWords(text, range, marks));
  const more = doubtful.length > most;
  notes.push(
    say(
      `${doubtful.length} 处未能确切认出（以【】标出）：${told.map(({ page, words }) => `第 ${page} 页“${words}”`).join("；")}${more ? " 等" : ""}`,
      `${doubtful.length} places could not be read surely (in 【】): ${told.map(({ page, words }) => `page ${page} “${words}”`).join("; ")}${more ? " …" : ""}`,
    ),
  );
  return notes;
}

function placeInWords(text: string, [start, end]: Range, { lines, pages }: Marks): { page: number; words: string } {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - around);
  const stop = text.indexOf("\n", end);
  const to = Math.min(stop === -1 ? text.length : stop, end + around);
  const words = `${text.slice(from, start)}【${text.slice(start, end)}】${text.slice(end, to)}`.replaceAll(/\s+/gu, " ");
  return { page: pages[lines[start] ?? 0] ?? 1, words };
}

/** 1–3, 5 */
function spans(pages: readonly number[]): string {
  const found: [number, number][] = [];
  for (const page of pages) {
    const last = found.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else found.push([page, page]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join("、");
}
