import { unreachable } from "../../base/unreachable.js";
import { labelTextWidth, type Drawing, type Label, type Point, type Shape } from "../../document/drawing.js";

/** Logical units a point: fine enough that nothing is seen of the rounding. */
const scale = 20;
/** The reference device: 96 dots an inch. */
const dots = 96 / 72;
const font = "SimHei";

/**
 * A drawing as an enhanced metafile (MS-EMF): vectors that every Word, WPS and LibreOffice shows, for those that do not show SVG.
 * The same drawing gives the same bytes.
 */
export function emf(drawing: Drawing): Uint8Array {
  const records = [...setUp(drawing), ...drawing.shapes.flatMap(shape), record(14, [u32(0), u32(16), u32(20)])];
  const size = 108 + records.reduce((sum, one) => sum + one.length, 0);
  return joined([header(drawing, size, records.length + 1), ...records]);
}

function header({ width, height }: Drawing, bytes: number, records: number): Uint8Array {
  const hundredths = (points: number): number => Math.round((points / 72) * 2540);
  return record(1, [
    ...rectangle(0, 0, Math.round(width * dots), Math.round(height * dots)),
    ...rectangle(0, 0, hundredths(width), hundredths(height)),
    u32(0x464d4520), // " EMF"
    u32(0x00010000),
    u32(bytes),
    u32(records),
    u16(3), // handles: the null object, a brush or font, a pen
    u16(0),
    u32(0), // no description
    u32(0),
    u32(0), // no palette
    u32(1920),
    u32(1080),
    u32(508),
    u32(286),
    u32(0), // no pixel format
    u32(0),
    u32(0),
    u32(508_000),
    u32(285_750),
  ]);
}

const setUp = ({ width, height }: Drawing): Uint8Array[] => [
  record(17, [u32(8)]), // map mode: anisotropic
  record(10, [u32(0), u32(0)]),
  record(9, [u32(Math.round(width * scale)), u32(Math.round(height * scale))]),
  record(12, [u32(0), u32(0)]),
  record(11, [u32(Math.round(width * dots)), u32(Math.round(height * dots))]),
  record(18, [u32(1)]), // transparent background
  record(22, [u32(24)]), // text on its baseline
];

function shape(one: Shape): Uint8Array[] {
  switch (one.type) {
    case "box": {
      const { x, y, width, height } = one;
      const corners: Point[] = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ];
      return filled(corners, one.fill, one.edge);
    }
    case "outline":
      return filled(one.points, one.fill, one.edge);
    case "line":
      return using(pen(one.edge), [record(27, point(one.from)), record(54, point(one.to))]);
    case "label":
      return using(fontRecord(one.size), [record(24, [u32(0)]), text(one)]);
    default:
      return unreachable(one);
  }
}

/** A polygon with a brush of its own; without an edge its outline has the colour of the fill. */
const filled = (points: readonly Point[], fill: string, edge: string | undefined): Uint8Array[] => [
  ...using(record(39, [u32(1), u32(0), color(fill), u32(0)]), using(pen(edge ?? fill, 2), [polygon(points)]), 1),
];

/** Creates an object, selects it, draws with it and puts it away. */
const using = (create: Uint8Array, drawn: readonly Uint8Array[], handle = create[8] ?? 1): Uint8Array[] => [
  create,
  record(37, [u32(handle)]),
  ...drawn,
  record(40, [u32(handle)]),
];

const pen = (shade: string, handle = 1): Uint8Array => record(38, [u32(handle), u32(0), u32(scale / 2), u32(0), color(shade)]);

const polygon = (points: readonly Point[]): Uint8Array =>
  record(3, [...rectangle(0, 0, -1, -1), u32(points.length), ...points.flatMap(point)]);

function fontRecord(size: number): Uint8Array {
  const name = new Uint8Array(64);
  for (const [at, character] of Array.from(font).entries()) name[2 * at] = character.charCodeAt(0);
  const face = [i32(-Math.round(size * scale)), i32(0), i32(0), i32(0), i32(400), Uint8Array.of(0, 0, 0, 134, 0, 0, 0, 0), name];
  return record(82, [u32(1), ...face, new Uint8Array(320 - 92)]);
}

/** A text with the advance of every character, so that it is as wide in any font. */
function text({ at: [x, y], align, size, text: words }: Label): Uint8Array {
  const width = labelTextWidth(words, size);
  const start = x - (align === "start" ? 0 : align === "middle" ? width / 2 : width);
  const units = Array.from({ length: words.length }, (_, index) => words.charCodeAt(index));
  const padded = units.length + (units.length % 2);
  const offset = 76;
  const advances = units.map((unit) => u32(Math.round(labelTextWidth(String.fromCharCode(unit), size) * scale)));
  return record(84, [
    ...rectangle(0, 0, -1, -1),
    u32(1), // compatible mode
    f32(26.46),
    f32(26.46),
    ...point([start, y]),
    u32(units.length),
    u32(offset),
    u32(0),
    ...rectangle(0, 0, -1, -1),
    u32(offset + 2 * padded),
    ...units.map(u16),
    ...(padded > units.length ? [u16(0)] : []),
    ...advances,
  ]);
}

const point = ([x, y]: Point): Uint8Array[] => [i32(Math.round(x * scale)), i32(Math.round(y * scale))];
const rectangle = (left: number, top: number, right: number, bottom: number): Uint8Array[] => [left, top, right, bottom].map(i32);
const color = (shade: string): Uint8Array => Uint8Array.of(...[0, 2, 4].map((at) => Number.parseInt(shade.slice(at, at + 2), 16)), 0);

function record(type: number, fields: readonly Uint8Array[]): Uint8Array {
  const length = 8 + fields.reduce((sum, one) => sum + one.length, 0);
  return joined([u32(type), u32(length), ...fields]);
}

function number(bytes: number, write: (view: DataView) => void): Uint8Array {
  const view = new DataView(new ArrayBuffer(bytes));
  write(view);
  return new Uint8Array(view.buffer);
}
const u16 = (value: number): Uint8Array => number(2, (view) => view.setUint16(0, value, true));
const u32 = (value: number): Uint8Array => number(4, (view) => view.setUint32(0, value, true));
const i32 = (value: number): Uint8Array => number(4, (view) => view.setInt32(0, value, true));
const f32 = (value: number): Uint8Array => number(4, (view) => view.setFloat32(0, value, true));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
