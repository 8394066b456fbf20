/** The text of an old Word file without any other program; undefined when it is damaged. */
export async function extractDoc(bytes: Uint8Array): Promise<string | undefined> {
  const { default: WordExtractor } = await import("word-extractor");
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return [document.getBody({ filterUnicode: false }), document.getFootnotes({ filterUnicode: false })]
      .filter((text) => text !== "")
      .join("\n");
  } catch {
    return undefined;
  }
}
