import { refusalOf } from "../api/request.js";

/** The text of one file of the library. Throws a `Refusal`. */
export async function libraryFile(path: string): Promise<string> {
  const answer = await fetch(`/api/library/files?path=${encodeURIComponent(path)}`);
  const text = await answer.text();
  if (!answer.ok) throw refusalOf(answer.status, text);
  return text;
}
