/** The text of an old Word file without any other program; undefined when it is damaged. */
export async function extractDoc(bytes: Uint8Array): Promise<string | undefined> {
  const { wordText } = await import("./word-text.js");
  try {
    return await wordText(bytes);
  } catch {
    return undefined;
  }
}
