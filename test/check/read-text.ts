import type { Contract } from "../../src/document/node.js";
import { outline } from "../../src/read/outline/outline.js";
import { textSource } from "../../src/read/text/read-text.js";

/** A contract from plain text, as the reader of text files makes it. */
export const contractOf = (text: string): Contract => outline(textSource(text, "txt", (line) => line));
