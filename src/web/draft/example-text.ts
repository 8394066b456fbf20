/** An example as one short line; nothing for a table. */
export function exampleText(example: unknown): string {
  if (typeof example === "string" || typeof example === "number") return String(example);
  if (Array.isArray(example) && example.every((one) => typeof one === "string")) return example.join("、");
  return "";
}
