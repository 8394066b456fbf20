import { hex } from "../pdf/hex.js";
import { isRecord } from "../plan/signing-order.js";
import type { Crypto } from "../x509/crypto.js";

/** One event of a contract's life; names and values are plain JSON. */
export type AuditEvent = Readonly<Record<string, unknown>> & { readonly event: string };

const FIRST = "0".repeat(64);

/** One line an event, each with the SHA-256 of the line before it: no line can be altered, removed or put in without breaking all that follow. */
export async function auditTrail(
  events: readonly AuditEvent[],
  crypto: Crypto,
  earlier: readonly string[] = [],
): Promise<readonly string[]> {
  const lines = [...earlier];
  for (const event of events) {
    const last = lines.at(-1);
    lines.push(JSON.stringify({ seq: lines.length + 1, ...event, previous: last === undefined ? FIRST : await hashOf(last, crypto) }));
  }
  return lines;
}

/** The events of a trail, if its chain is whole; otherwise the number of the first line that is not right. */
export async function readAuditTrail(lines: readonly string[], crypto: Crypto): Promise<readonly AuditEvent[] | number> {
  const events: AuditEvent[] = [];
  let previous = FIRST;
  for (const [at, line] of lines.entries()) {
    const event = eventOf(line);
    if (event === undefined || event["seq"] !== at + 1 || event["previous"] !== previous) return at + 1;
    events.push(event);
    previous = await hashOf(line, crypto);
  }
  return events;
}

function eventOf(line: string): AuditEvent | undefined {
  try {
    const data: unknown = JSON.parse(line);
    if (!isRecord(data)) return undefined;
    const { event } = data;
    return typeof event === "string" ? { ...data, event } : undefined;
  } catch {
    return undefined;
  }
}

const hashOf = async (line: string, crypto: Crypto): Promise<string> => hex(await crypto.digest("sha256", new TextEncoder().encode(line)));
