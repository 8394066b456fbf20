import { say, type Bilingual } from "../../base/bilingual.js";
import { isoTime } from "../pdf/pdf-date.js";
import type { SignatureTime } from "../verify/verdict.js";
import { shortName } from "../x509/distinguished-name.js";

/** `2026-11-22 09:30:00 +08:00`. */
export function zonedText(instant: number, offset: number): string {
  const ahead = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${isoTime({ instant, offset })} ${offset < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** When, and by whose clock. */
export function timeWords({ instant, offset, source, authority }: SignatureTime): Bilingual {
  if (instant === undefined) return say("未写明", "not stated");
  const text = zonedText(instant, offset);
  const who = authority === undefined ? "" : shortName(authority.subject);
  switch (source) {
    case "trusted-timestamp":
      return say(`${text}（可信时间戳：${who}）`, `${text} (trusted timestamp by ${who})`);
    case "timestamp":
      return say(`${text}（时间戳：${who}，机构未核实）`, `${text} (timestamp by ${who}, authority not verified)`);
    case "signer-clock":
      return say(`${text}（签名人自己的时钟）`, `${text} (the signer's own clock)`);
    case "none":
      return say("未写明", "not stated");
  }
}
