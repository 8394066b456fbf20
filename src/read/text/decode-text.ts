import { say } from "../../base/bilingual.js";
import { fail, ok, type Result } from "../../base/result.js";

/**
 * Decodes a text file: UTF-8, UTF-16 (with or without a byte order mark) or GB18030. Line ends become `\n`, a byte order mark goes.
 * Refuses what is no text: a file with NUL bytes that is not UTF-16, or bytes that no encoding explains.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  const text = decode(bytes);
  if (text === undefined)
    return fail({
      at: "",
      seen: say("文件不是文字", "the file is no text"),
      expected: say("UTF-8、UTF-16 或 GB18030 编码的文字文件", "a text file in UTF-8, UTF-16 or GB18030"),
      hint: say("以原格式（docx、pdf）上传，或另存为 UTF-8", "Upload the original docx or pdf, or save it as UTF-8"),
    });
  return ok(text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n"));
}

function decode(bytes: Uint8Array): string | undefined {
  const utf16 = utf16Order(bytes);
  if (utf16 !== undefined) return tryDecode(bytes, utf16);
  if (bytes.includes(0)) return undefined;
  return tryDecode(bytes, "utf-8") ?? tryDecode(bytes, "gb18030");
}

/** By its mark, or by NUL bytes on one side only: Latin letters, digits and line ends in UTF-16 have a zero high byte. */
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4000);
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 0 && odd > 0 && even === 0) return "utf-16le";
  return bytes.length % 2 === 0 && even > 0 && odd === 0 ? "utf-16be" : undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
