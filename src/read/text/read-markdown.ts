import { ok, type Result } from "../../base/result.js";
import type { Source } from "../source.js";
import { decodeText } from "./decode-text.js";
import { textSource } from "./read-text.js";

/** Markdown: heading marks give outline levels; other marks stay in the text, since offsets are the file's. */
export function readMarkdown(bytes: Uint8Array): Result<Source> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  return ok(
    textSource(decoded.value, "md", (line) => {
      const [, indent = "", marks = ""] = /^(\s{0,3})(#{1,6})\s/u.exec(decoded.value.slice(...line.range)) ?? [];
      if (marks === "") return line;
      return { range: [line.range[0] + indent.length + marks.length + 1, line.range[1]], outlineLevel: marks.length };
    }),
  );
}
