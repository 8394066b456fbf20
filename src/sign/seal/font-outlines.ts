/** A glyph as PDF path operators in thousandths of an em, and how far the pen goes on. */
export interface GlyphOutline {
  readonly path: string;
  readonly advance: number;
}

/** The outlines of a font's characters. */
export interface FontOutlines {
  /** Undefined when the font has no such character. */
  readonly glyph: (character: string) => GlyphOutline | undefined;
}

/** Reads a TrueType font (glyf outlines); throws on a font that is none, for fonts come with the product. */
export function fontOutlines(font: Uint8Array): FontOutlines {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = tableOffsets(view);
  const table = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`the font has no ${name} table`);
    return offset;
  };
  const [head, loca, glyf, hmtx] = [table("head"), table("loca"), table("glyf"), table("hmtx")];
  const scale = 1000 / view.getUint16(head + 18);
  const longOffsets = view.getInt16(head + 50) === 1;
  const metrics = view.getUint16(table("hhea") + 34);
  const find = characterMap(view, table("cmap"));
  const place = (glyph: number): readonly [number, number] =>
    longOffsets
      ? [view.getUint32(loca + 4 * glyph), view.getUint32(loca + 4 * glyph + 4)]
      : [2 * view.getUint16(loca + 2 * glyph), 2 * view.getUint16(loca + 2 * glyph + 2)];

  const contours = (glyph: number, depth: number): readonly Contour[] => {
    const [start, end] = place(glyph);
    if (start >= end || depth > 5) return [];
    const at = glyf + start;
    const count = view.getInt16(at);
    return count >= 0 ? simpleContours(view, at + 10, count) : compositeContours(view, at + 10, (part) => contours(part, depth + 1));
  };
  const known = new Map<string, GlyphOutline | undefined>();
  return {
    glyph: (character) => {
      if (known.has(character)) return known.get(character);
      const index = find(character.codePointAt(0) ?? 0);
      const advance = view.getUint16(hmtx + 4 * Math.min(index, metrics - 1)) * scale;
      const outline =
        index === 0
          ? undefined
          : {
              path: contours(index, 0)
                .map((contour) => contourPath(contour, scale))
                .join(""),
              advance,
            };
      known.set(character, outline);
      return outline;
    },
  };
}

interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

type Contour = readonly OutlinePoint[];

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const record = 12 + 16 * at;
      const name = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(record + i)));
      return [name, view.getUint32(record + 8)] as const;
    }),
  );
}

/** The full Unicode map (format 12) if there is one, else that of the basic plane (format 4). */
function characterMap(view: DataView, cmap: number): (code: number) => number {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => cmap + view.getUint32(cmap + 4 + 8 * at + 4));
  const full = subtables.find((at) => view.getUint16(at) === 12);
  if (full !== undefined) return (code) => format12(view, full, code);
  const basic = subtables.find((at) => view.getUint16(at) === 4);
  if (basic === undefined) throw new Error("the font has no character map that we know");
  return (code) => format4(view, basic, code);
}

function format12(view: DataView, at: number, code: number): number {
  let [low, high] = [0, view.getUint32(at + 12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + 12 * middle;
    if (code < view.getUint32(group)) high = middle - 1;
    else if (code > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + code - view.getUint32(group);
  }
  return 0;
}

function format4(view: DataView, at: number, code: number): number {
  const size = view.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    if (code > view.getUint16(at + 14 + i)) continue;
    const start = view.getUint16(at + 16 + size + i);
    if (code < start) return 0;
    const delta = view.getUint16(at + 16 + 2 * size + i);
    const rangeAt = at + 16 + 3 * size + i;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function simpleContours(view: DataView, start: number, count: number): readonly Contour[] {
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(start + 2 * i));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = start + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const repeats = flag & 8 ? view.getUint8(at++) : 0;
    for (let i = 0; i <= repeats; i++) flags.push(flag);
  }
  const coordinates = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.slice(0, total).map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  const points = flags.slice(0, total).map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: (flag & 1) === 1 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1));
}

/** Parts that are shifted and scaled; parts joined at points are not used by our fonts. */
function compositeContours(view: DataView, start: number, part: (glyph: number) => readonly Contour[]): readonly Contour[] {
  const all: Contour[] = [];
  let at = start;
  let flags: number;
  do {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    at += 4;
    const words = (flags & 1) !== 0;
    const [dx, dy] = words ? [view.getInt16(at), view.getInt16(at + 2)] : [view.getInt8(at), view.getInt8(at + 1)];
    at += words ? 4 : 2;
    const fixed = (): number => view.getInt16((at += 2) - 2) / 16_384;
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & 8) a = d = fixed();
    else if (flags & 64) [a, d] = [fixed(), fixed()];
    else if (flags & 128) [a, b, c, d] = [fixed(), fixed(), fixed(), fixed()];
    all.push(...part(glyph).map((contour) => contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on }))));
  } while (flags & 32);
  return all;
}

/** Quadratic curves written as the cubic ones that PDF has. */
function contourPath(contour: Contour, scale: number): string {
  const first = contour[0];
  if (first === undefined) return "";
  const middle = (a: OutlinePoint, b: OutlinePoint): OutlinePoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const begin = contour.findIndex(({ on }) => on);
  const start = begin === -1 ? middle(first, contour.at(-1) ?? first) : (contour[begin] ?? first);
  const rest = begin === -1 ? contour : [...contour.slice(begin + 1), ...contour.slice(0, begin)];
  const say = (x: number, y: number): string => `${Math.round(x * scale)} ${Math.round(y * scale)} `;
  let path = `${say(start.x, start.y)}m\n`;
  let from = start;
  for (const [i, point] of rest.entries()) {
    if (point.on) {
      path += `${say(point.x, point.y)}l\n`;
      from = point;
      continue;
    }
    const next = rest[i + 1] ?? start;
    const to = next.on ? next : middle(point, next);
    const third = (a: number, control: number): number => a + (2 / 3) * (control - a);
    path += `${say(third(from.x, point.x), third(from.y, point.y))}${say(third(to.x, point.x), third(to.y, point.y))}${say(to.x, to.y)}c\n`;
    from = to;
  }
  return `${path}h\n`;
}
