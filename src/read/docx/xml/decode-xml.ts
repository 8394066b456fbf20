import { say } from "../../../base/bilingual.js";
import { fail, ok, type Result } from "../../../base/result.js";

/** A part's characters, and what a writer needs to turn them back into the same bytes. */
export interface XmlText {
  /** Without the byte order mark. */
  readonly xml: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  readonly mark: boolean;
}

/** Decodes without loss or fails: the packaging standard allows UTF-8 and UTF-16 only. */
export function decodeXml(bytes: Uint8Array, part: string): Result<XmlText> {
  const [a, b, c] = bytes;
  const mark = (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const encoding = a === 0xff || (a === 0x3c && b === 0) ? "utf-16le" : a === 0xfe || (a === 0 && b === 0x3c) ? "utf-16be" : "utf-8";
  try {
    return ok({ xml: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, mark });
  } catch {
    return fail({
      at: part,
      seen: say("内容不是有效的 UTF-8 或 UTF-16 文字", "its content is neither valid UTF-8 nor UTF-16"),
      expected: say("这两种编码之一", "one of these two encodings"),
      hint: say("请在 Word 或 WPS 中另存为 .docx 后重试", "Save the file again as .docx in Word or WPS and retry"),
    });
  }
}
