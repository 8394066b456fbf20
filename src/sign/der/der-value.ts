import { latin1 } from "../pdf/latin1.js";
import { dayNumber, daysInMonth } from "../../base/calendar.js";
import { concatBytes } from "../pdf/concat-bytes.js";
import { DerFault } from "./der-fault.js";
import { childrenOf, type DerNode } from "./der-node.js";

/** An object identifier in dots: `1.2.840.113549.1.1.11`. */
export function oidOf(node: DerNode): string {
  if (node.tag !== 6 || node.content.length === 0 || node.content.length > 64) throw new DerFault("no object identifier");
  const arcs: number[] = [];
  let value = 0;
  for (const byte of node.content) {
    value = value * 128 + (byte & 127);
    if ((byte & 128) === 0) {
      arcs.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - 40 * top, ...rest].join(".");
}

/** A small non-negative integer. */
export function integerOf(node: DerNode): number {
  if (node.tag !== 2 || node.content.length === 0 || node.content.length > 6 || ((node.content[0] ?? 0) & 128) !== 0)
    throw new DerFault("no small integer");
  return node.content.reduce((value, byte) => value * 256 + byte, 0);
}

/** The bytes of an OCTET STRING, whole or in pieces. */
export function octetsOf(node: DerNode): Uint8Array {
  if (node.tag === 4) return node.content;
  if (node.tag === 0x24) return concatBytes(childrenOf(node).map(octetsOf));
  throw new DerFault("no octet string");
}

/** The bytes of a BIT STRING of whole octets. */
export function bitsOf(node: DerNode): Uint8Array {
  if (node.tag !== 3 || node.content.length === 0) throw new DerFault("no bit string");
  return node.content.subarray(1);
}

/** UTCTime or GeneralizedTime in milliseconds since 1970; fractions of a second are kept. */
export function timeOf(node: DerNode): number {
  const text = latin1(node.content);
  const match =
    node.tag === 23
      ? /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?Z$/.exec(text)
      : /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{1,9}))?Z$/.exec(text);
  if (match === null || (node.tag !== 23 && node.tag !== 24)) throw new DerFault("no time");
  const [, y = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.map((part) => Number(part));
  const year = node.tag === 24 ? y : y < 50 ? 2000 + y : 1900 + y;
  if (day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 60) throw new DerFault("no real time");
  const days = dayNumber({ year, month, day }) - dayNumber({ year: 1970, month: 1, day: 1 });
  const fraction = match[7] === undefined || node.tag === 23 ? 0 : Math.floor(Number(`0.${match[7]}`) * 1000);
  return (days * 86_400 + hour * 3600 + minute * 60 + second) * 1000 + fraction;
}

/** A character string of any of the usual kinds. */
export function textOf(node: DerNode): string {
  switch (node.tag) {
    case 12:
      return new TextDecoder().decode(node.content);
    case 30:
      return new TextDecoder("utf-16be").decode(node.content);
    case 28:
      return Array.from({ length: node.content.length >> 2 }, (_, at) => {
        const view = new DataView(node.content.buffer, node.content.byteOffset + 4 * at, 4);
        const code = view.getUint32(0);
        return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
      }).join("");
    case 18:
    case 19:
    case 20:
    case 22:
    case 26:
      return latin1(node.content);
    default:
      throw new DerFault("no character string");
  }
}
