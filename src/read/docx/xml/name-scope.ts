import { canonicalName } from "./canonical-name.js";

const reserved: ReadonlyMap<string, string> = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

/** The namespaces that are declared at one point of a document. Each name is looked up and made once a scope. */
export class NameScope {
  readonly #own: ReadonlyMap<string, string>;
  readonly #outer: NameScope | undefined;
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();

  constructor(own: ReadonlyMap<string, string> = reserved, outer?: NameScope) {
    this.#own = own;
    this.#outer = outer;
  }

  /** The scope inside an element with these attributes: this one when none of them declares a namespace. */
  inside(attributes: Readonly<Record<string, string>>): NameScope {
    let declared: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!isDeclaration(name)) continue;
      declared ??= new Map();
      declared.set(name.slice(6), (attributes[name] ?? "").trim());
    }
    return declared ? new NameScope(declared, this) : this;
  }

  /** The canonical name of an element; undefined when its prefix is not declared. */
  element(name: string): string | undefined {
    return this.#elements.get(name) ?? this.#made(this.#elements, name, this.#resolve("") ?? "");
  }

  /** Of an attribute: one without prefix is in no namespace. */
  attribute(name: string): string | undefined {
    return this.#attributes.get(name) ?? this.#made(this.#attributes, name, "");
  }

  /** Prefixes parted by spaces as namespaces parted by spaces; those that are not declared are empty. */
  namespaces(prefixes: string): string {
    return prefixes
      .trim()
      .split(/\s+/)
      .map((prefix) => this.#resolve(prefix) ?? "")
      .join(" ");
  }

  #resolve(prefix: string): string | undefined {
    const own = this.#own.get(prefix);
    return own ?? (this.#outer ? this.#outer.#resolve(prefix) : undefined);
  }

  #made(known: Map<string, string>, name: string, bare: string): string | undefined {
    const colon = name.indexOf(":");
    const uri = colon < 0 ? bare : this.#resolve(name.slice(0, colon));
    const made = uri === undefined ? undefined : canonicalName(uri, name.slice(colon + 1));
    if (made !== undefined) known.set(name, made);
    return made;
  }
}

/** `xmlns` itself is declared under the empty prefix. */
export const isDeclaration = (name: string): boolean => name === "xmlns" || name.startsWith("xmlns:");
