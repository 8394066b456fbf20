import { openZip } from "../../read/zip/open-zip.js";
import { writeZip } from "../../review/docx/package/write-zip.js";
import { fromUtf8 } from "../from-utf8.js";
import { trailLine, trailName, type TrailHead } from "./trail-head.js";

const part = "docProps/custom.xml";
const office = "http://schemas.openxmlformats.org";
const properties = `${office}/officeDocument/2006/custom-properties`;
const types = `${office}/officeDocument/2006/docPropsVTypes`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The Word file with the head of the trail as a custom property; undefined where the package is not one that can be added to. */
export function stampDocx(bytes: Uint8Array, trail: TrailHead): Uint8Array | undefined {
  const zip = openZip(bytes);
  if (!zip.ok) return undefined;
  const text = (name: string): string | undefined => {
    const entry = zip.value.find(name);
    const content = entry && zip.value.read(entry);
    return content?.ok === true ? fromUtf8(content.value) : undefined;
  };
  const [kinds, links] = [text("[Content_Types].xml"), text("_rels/.rels")];
  if (kinds === undefined || links === undefined) return undefined;
  const changed = new Map<string, string>();
  const known = zip.value.find(part);
  const before = known ? text(part) : `${declaration}<Properties xmlns="${properties}"></Properties>`;
  const made = before === undefined ? undefined : withProperty(before, trailLine(trail));
  if (made === undefined) return undefined;
  changed.set(known?.name ?? part, made);
  if (!known) {
    changed.set(
      "[Content_Types].xml",
      atEndOf(
        kinds,
        "Types",
        `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`,
      ),
    );
    changed.set(
      "_rels/.rels",
      atEndOf(
        links,
        "Relationships",
        `<Relationship Id="rIdClausewrightTrail" Type="${office}/officeDocument/2006/relationships/custom-properties" Target="${part}"/>`,
      ),
    );
  }
  return writeZip(zip.value, new Map([...changed].map(([name, xml]) => [name, new TextEncoder().encode(xml)])));
}

/** The part with one property of our name. */
function withProperty(xml: string, value: string): string | undefined {
  const prefix = /<\/(\w+:)?Properties>\s*$/u.exec(xml)?.[1] ?? "";
  const others = xml
    .split(new RegExp(`(?=<${prefix}property\\s)`, "u"))
    .map((piece) => (piece.includes(`name="${trailName}"`) ? piece.slice(endOf(piece, `</${prefix}property>`)) : piece))
    .join("");
  if (!others.includes(`</${prefix}Properties>`)) return undefined;
  const numbers = [...others.matchAll(/\bpid="(\d{1,6})"/gu)].map(([, number]) => Number(number));
  const property = `<${prefix}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${Math.max(1, ...numbers) + 1}" name="${trailName}"><vt:lpwstr xmlns:vt="${types}">${value}</vt:lpwstr></${prefix}property>`;
  return atEndOf(others, `${prefix}Properties`, property);
}

const endOf = (piece: string, end: string): number => {
  const at = piece.indexOf(end);
  return at === -1 ? 0 : at + end.length;
};

/** The XML with something more at the end of its root. */
function atEndOf(xml: string, root: string, more: string): string {
  const at = xml.lastIndexOf(`</${root}>`);
  return at === -1 ? xml : xml.slice(0, at) + more + xml.slice(at);
}
