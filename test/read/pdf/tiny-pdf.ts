/** What a page of a small handmade PDF has beside its drawing. */
export interface TinyPage {
  /** Drawing operators; fonts are /Han, /Tall (vertical) and /Latin. */
  readonly draw: string;
  readonly width?: number;
  readonly height?: number;
  /** More entries of the page's dictionary, and of its resources. */
  readonly extra?: string;
  readonly resources?: string;
}

/** Objects from number 20 on, and more entries of the catalog. */
export interface TinyExtras {
  readonly objects?: Readonly<Record<number, string>>;
  readonly catalog?: string;
}

/**
 * A PDF whose every operator the test knows. Its Chinese fonts are not embedded, as those of many office programs are
 * not: characters are an em wide, Latin letters and digits half an em.
 */
export function tinyPdf(pages: readonly (string | TinyPage)[], { objects = {}, catalog = "" }: TinyExtras = {}): Uint8Array {
  const list = pages.map((page) => (typeof page === "string" ? { draw: page } : page));
  const bodies = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Count ${String(list.length)} /Kids [${list.map((_, at) => `${String(100 + 2 * at)} 0 R`).join(" ")}] >>`],
    [3, type0("UniGB-UCS2-H")],
    [4, type0("UniGB-UCS2-V")],
    [5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"],
    [
      6,
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 7 0 R >>",
    ],
    [
      7,
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >>",
    ],
  ]);
  for (const [at, { draw, width = 595, height = 842, extra = "", resources = "" }] of list.entries()) {
    bodies.set(
      100 + 2 * at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(width)} ${String(height)}] /Contents ${String(101 + 2 * at)} 0 R /Resources << /Font << /Han 3 0 R /Tall 4 0 R /Latin 5 0 R >> ${resources} >> ${extra} >>`,
    );
    bodies.set(101 + 2 * at, `<< /Length ${String(draw.length)} >>\nstream\n${draw}\nendstream`);
  }
  for (const [number, body] of Object.entries(objects)) bodies.set(Number(number), body);
  return assemble(bodies);
}

const type0 = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`;

function assemble(bodies: ReadonlyMap<number, string>): Uint8Array {
  let file = "%PDF-1.7\n";
  const entries: string[] = [];
  for (const [number, body] of bodies) {
    entries.push(`${String(number)} 1\n${String(file.length).padStart(10, "0")} 00000 n \n`);
    file += `${String(number)} 0 obj\n${body}\nendobj\n`;
  }
  const last = Math.max(...bodies.keys());
  const xref = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n${entries.join("")}trailer\n<< /Size ${String(last + 1)} /Root 1 0 R >>\nstartxref\n${String(xref)}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Shows a text with its first character's baseline at a point. */
export const show = (x: number, y: number, size: number, text: string, font = "Han"): string =>
  `BT /${font} ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm <${hex(text)}> Tj ET\n`;

/** Lines of text below each other, 20 points apart, from the top of an A4 page. */
export const column = (lines: readonly string[], { x = 85, top = 770, pitch = 20, size = 12 } = {}): string =>
  lines.map((line, at) => show(x, top - pitch * at, size, line)).join("");

/** UTF-16 big endian, as the encodings of the fonts want it. */
export const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");

/** A stroked line. */
export const line = (x0: number, y0: number, x1: number, y1: number): string => `${[x0, y0].join(" ")} m ${[x1, y1].join(" ")} l S\n`;

/** A thin filled bar, as Word draws the edges of cells. */
export const bar = (x: number, y: number, width: number, height: number): string => `${[x, y, width, height].join(" ")} re f\n`;
