import { contract } from "./contract.js";

/** The contract's lines cut after so many characters, as copies from PDF and mail come; nothing marks a paragraph's end. */
const wrapped = (lines: readonly string[], width: number): string[] =>
  lines.flatMap((line) => {
    const signs = [...line];
    return Array.from({ length: Math.ceil(signs.length / width) }, (_, at) => signs.slice(at * width, (at + 1) * width).join(""));
  });

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length + 2);
  new DataView(bytes.buffer).setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(2 * at + 2, text.charCodeAt(at), true);
  return bytes;
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The contract as plain text in the ways that texts arrive; GB18030 is written by the maker, with a program that knows it. */
export const texts: Readonly<Record<string, Uint8Array>> = {
  "contract.txt": utf8(contract.join("\n")),
  "contract-windows.txt": utf8(`\ufeff${contract.join("\r\n")}\r\n`),
  "contract-utf16.txt": utf16(contract.join("\r\n")),
  "contract-wrapped.txt": utf8(wrapped(contract, 38).join("\n")),
  "contract-one-line.txt": utf8(contract.join("")),
  "contract-indented.txt": utf8(contract.map((line) => `　　${line}`).join("\n\n")),
  "contract-full-width.txt": utf8(contract.join("\n").replaceAll(/[\d%,.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  "contract.md": utf8(contract.map((line, at) => (at === 0 ? `# ${line}` : /^第.条/u.test(line) ? `## ${line}` : line)).join("\n\n")),
};
