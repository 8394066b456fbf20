/** A short quotation of somebody's words for a message: one line, 40 characters at most. */
export function quoted(text: string): string {
  const line = [...text.slice(0, 400).replace(/\s+/g, " ").trim()];
  return line.length > 40 ? `${line.slice(0, 39).join("")}…` : line.join("");
}
