import { BuilderElement, type XmlComponent } from "docx";

/** An XML element that the package has no class for; attribute names are written as they are. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const keyed = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement<Record<string, string>>({ name, attributes: keyed, children });
}
