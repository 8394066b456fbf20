import { say } from "../../../base/bilingual.js";
import type { Risk } from "../../../document/place.js";
import type { DocxComment } from "../model/docx-comment.js";
import { quoted } from "./quoted.js";

/** Comments that were left in the file. */
export const commentRisks = (comments: readonly DocxComment[]): Risk[] =>
  comments.map(({ author, text, range }) => ({
    kind: "comment",
    message: say(`${author || "有人"}的批注：“${quoted(text)}”`, `A comment of ${author || "somebody"}: “${quoted(text)}”.`),
    ...(range && { range }),
  }));
