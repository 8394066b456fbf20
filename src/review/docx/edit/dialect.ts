import { escapeXml } from "../../../base/escape-xml.js";
import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";

type Attributes = Readonly<Record<string, string | number>>;

/** How one file writes Word's mark-up: under which prefix, and in which variant of the standard. */
export interface Dialect {
  readonly strict: boolean;
  /** An element of Word's namespace, such as `ins`; attributes are of that namespace unless they name another prefix. */
  readonly element: (name: string, attributes?: Attributes, content?: string) => string;
  readonly open: (name: string, attributes?: Attributes) => string;
  readonly close: (name: string) => string;
}

const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strictAddress = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/** The dialect at an element of Word's namespace. Where that namespace has no prefix, our elements declare one. */
export function dialectAt({ xml, starts, opens }: XmlTree, node: number): Dialect {
  const tag = xml.slice(starts[node] ?? 0, opens[node] ?? 0);
  const own = /^<([^\s:/>]+):/u.exec(tag)?.[1];
  return dialect(own ?? "w", xml.slice(0, opens[0]).includes(strictAddress), own === undefined);
}

/** A dialect for a part of our own. `declare` puts the namespace on every element. */
export function dialect(prefix: string, strict: boolean, declare: boolean): Dialect {
  const declaration = declare ? ` xmlns:${prefix}="${strict ? strictAddress : transitional}"` : "";
  const head = (name: string, attributes: Attributes): string =>
    `<${prefix}:${name}${declaration}` +
    Object.entries(attributes)
      .map(([key, value]) => ` ${key.includes(":") ? key : `${prefix}:${key}`}="${escapeXml(String(value))}"`)
      .join("");
  const close = (name: string): string => `</${prefix}:${name}>`;
  return {
    strict,
    element: (name, attributes = {}, content = "") =>
      content === "" ? `${head(name, attributes)}/>` : `${head(name, attributes)}>${content}${close(name)}`,
    open: (name, attributes = {}) => `${head(name, attributes)}>`,
    close,
  };
}
