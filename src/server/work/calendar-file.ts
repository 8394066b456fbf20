import { createHash } from "node:crypto";
import type { ObligationsView } from "../contract/library.js";

/** The dated duties as an iCalendar file (RFC 5545): all-day events with a reminder three days before; ids stay the same from export to export. */
export function calendarFile(contract: string, title: string, { list }: ObligationsView, stamp: Date): string {
  const time = stamp.toISOString().replaceAll(/[-:]|\.\d+/gu, "");
  const events = list.flatMap(({ dates, title: duty, clause, party }) =>
    dates.flatMap((date) => [
      "BEGIN:VEVENT",
      `UID:${createHash("sha256").update(`${contract}\n${clause}\n${duty}\n${date}`).digest("hex").slice(0, 32)}@clausewright`,
      `DTSTAMP:${time}`,
      `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
      `SUMMARY:${escaped(`${parties[party]}：${duty.slice(0, 60)}`)}`,
      `DESCRIPTION:${escaped(`${title} ${clause}\n${duty}`)}`,
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:-P3D",
      `DESCRIPTION:${escaped(duty.slice(0, 60))}`,
      "END:VALARM",
      "END:VEVENT",
    ]),
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Clausewright//Obligations//ZH",
    `X-WR-CALNAME:${escaped(title)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const parties = { brand: "甲方", agency: "乙方", both: "双方" } as const;

const escaped = (text: string): string => text.replaceAll(/[\\;,]/gu, "\\$&").replaceAll(/\r?\n/gu, "\\n");

/** Lines of at most 75 octets, broken between characters. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece].join("\r\n ");
}
