import { zlibSync } from "fflate";

export interface PdfRecipe {
  readonly pages?: number;
  /** Cross-references as a table (PDF 1.4) or as a stream with packed objects (PDF 1.5). */
  readonly xref?: "table" | "stream" | "hybrid";
  /** Entries of each page beside the usual ones. */
  readonly page?: string;
  readonly catalog?: string;
  /** More objects, from number 100 on, as source. */
  readonly extra?: Readonly<Record<number, string>>;
  readonly text?: string;
}

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** A small PDF: object 1 catalog, 2 pages, 3 font, 4 information, 10, 12, … pages and 11, 13, … their contents. */
export function makePdf({
  pages = 3,
  xref = "table",
  page = "",
  catalog = "",
  extra = {},
  text = "Service fee: CNY 120,000",
}: PdfRecipe = {}): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, at) => 10 + 2 * at);
  const objects = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R/Lang(zh-CN)${catalog}>>`],
    [2, `<</Type/Pages/Count ${pages}/Kids[${numbers.map((num) => `${num} 0 R`).join(" ")}]/MediaBox[0 0 595 842]>>`],
    [3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"],
    [4, "<</Title(Contract)/Producer(test)/ModDate(D:20261101000000Z)>>"],
    ...numbers.flatMap((num, at): [number, string][] => {
      const content = `BT /F1 18 Tf 72 700 Td (${text} page ${at + 1}) Tj ET`;
      return [
        [num, `<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents ${num + 1} 0 R${page}>>`],
        [num + 1, `<</Length ${content.length}>>\nstream\n${content}\nendstream`],
      ];
    }),
    ...Object.entries(extra).map(([num, source]): [number, string] => [Number(num), source]),
  ]);
  return xref === "table" ? withTable(objects) : withStream(objects, xref === "hybrid");
}

function withTable(objects: ReadonlyMap<number, string>): Uint8Array {
  let out = "%PDF-1.6\n%\xe2\xe3\xcf\xd3\n";
  const offsets = new Map<number, number>();
  for (const [num, source] of objects) {
    offsets.set(num, out.length);
    out += `${num} 0 obj\n${source}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const start = out.length;
  out += `xref\n0 ${size}\n`;
  for (let num = 0; num < size; num++) {
    const offset = offsets.get(num);
    out += offset === undefined ? `0000000000 ${num === 0 ? "65535" : "00000"} f \n` : `${String(offset).padStart(10, "0")} 00000 n \n`;
  }
  return latin1(
    `${out}trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** Everything but streams is packed; a hybrid file hides the packed objects from old readers. */
function withStream(objects: ReadonlyMap<number, string>, hybrid: boolean): Uint8Array {
  let out = "%PDF-1.6\n%\xe2\xe3\xcf\xd3\n";
  const packed = [...objects].filter(([num, source]) => !source.includes("stream") && (!hybrid || num === 3 || num === 4));
  const packedNumbers = new Set(packed.map(([num]) => num));
  const rows = new Map<number, readonly [number, number, number]>([[0, [0, 0, 65535]]]);
  for (const [num, source] of objects) {
    if (packedNumbers.has(num)) continue;
    rows.set(num, [1, out.length, 0]);
    out += `${num} 0 obj\n${source}\nendobj\n`;
  }
  const container = Math.max(...objects.keys()) + 1;
  let body = "";
  const header = packed.map(([num, source], index) => {
    const entry = `${num} ${body.length}`;
    body += `${source} `;
    rows.set(num, [2, container, index]);
    return entry;
  });
  const first = `${header.join(" ")} `;
  const data = Buffer.from(zlibSync(latin1(first + body))).toString("latin1");
  rows.set(container, [1, out.length, 0]);
  out += `${container} 0 obj\n<</Type/ObjStm/N ${packed.length}/First ${first.length}/Filter/FlateDecode/Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`;
  const section = container + 1;
  const start = out.length;
  rows.set(section, [1, start, 0]);
  const numbers = [...rows.keys()].filter((num) => !hybrid || packedNumbers.has(num)).sort((a, b) => a - b);
  const bytes = Buffer.concat(
    numbers.map((num) => {
      const [type, second, third] = rows.get(num) ?? [0, 0, 0];
      const row = Buffer.alloc(7);
      row.writeUInt8(type, 0);
      row.writeUInt32BE(second, 1);
      row.writeUInt16BE(third, 5);
      return row;
    }),
  );
  const plain = Buffer.from(zlibSync(new Uint8Array(bytes))).toString("latin1");
  const size = section + 1;
  const trailer = `/Size ${size}/Root 1 0 R/Info 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]`;
  out += `${section} 0 obj\n<</Type/XRef/W[1 4 2]/Index[${numbers.map((num) => `${num} 1`).join(" ")}]${trailer}/Filter/FlateDecode/Length ${plain.length}>>\nstream\n${plain}\nendstream\nendobj\n`;
  if (!hybrid) return latin1(`${out}startxref\n${start}\n%%EOF\n`);
  const table = out.length;
  out += `xref\n0 ${size}\n`;
  for (let num = 0; num < size; num++) {
    const row = rows.get(num);
    out += row?.[0] === 1 ? `${String(row[1]).padStart(10, "0")} 00000 n \n` : `0000000000 ${num === 0 ? "65535" : "00000"} f \n`;
  }
  return latin1(`${out}trailer\n<<${trailer}/XRefStm ${start}>>\nstartxref\n${table}\n%%EOF\n`);
}
