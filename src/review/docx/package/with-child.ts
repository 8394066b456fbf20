import { escapeXml } from "../../../base/escape-xml.js";

/** The XML with one more empty element at the end of its root, under the root's prefix. */
export function withChild(xml: string, name: string, attributes: Readonly<Record<string, string>>): string {
  const close = xml.lastIndexOf("<");
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join("");
  const tag = /^<(\/?)([^\s/>]+)/u.exec(xml.slice(close));
  const root = tag?.[2] ?? "";
  const prefix = root.slice(0, root.indexOf(":") + 1);
  const child = `<${prefix}${name}${said}/>`;
  if (tag?.[1] === "/") return xml.slice(0, close) + child + xml.slice(close);
  // The root is written as one empty tag.
  const end = xml.lastIndexOf("/>");
  return `${xml.slice(0, end)}>${child}</${root}>${xml.slice(end + 2)}`;
}
