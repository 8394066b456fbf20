import { SaxesParser, type SaxesTagPlain } from "saxes";
import { say, type Bilingual } from "../../../base/bilingual.js";
import { fail, ok, type Result } from "../../../base/result.js";
import { isDeclaration, NameScope } from "./name-scope.js";
import { xmlLimits } from "./xml-limits.js";
import type { XmlTree } from "./xml-tree.js";

/** Parses one part. Refuses document types (and with them entities), ill-formed XML, and trees beyond the limits. */
export function parseXml(xml: string, part: string, nodes: number = xmlLimits.nodes): Result<XmlTree> {
  const builder = new Builder(xml, nodes);
  try {
    builder.run();
  } catch (error) {
    if (error instanceof Refusal) return fail({ at: part, seen: error.seen, expected, hint });
    throw error;
  }
  return ok(builder.tree);
}

const expected = say("Word 或 WPS 保存的正常文档内容", "the content of a document saved by Word or WPS");
const hint = say("请在 Word 或 WPS 中打开该文件并另存为 .docx 后重试", "Open the file in Word or WPS, save it again as .docx and retry");

class Refusal extends Error {
  readonly seen: Bilingual;

  constructor(seen: Bilingual) {
    super(seen.en);
    this.seen = seen;
  }
}

function refuse(zh: string, en: string): never {
  throw new Refusal(say(zh, en));
}

const tooMany = (limit: number): never => refuse(`元素超过 ${limit} 个`, `it holds more than ${limit} elements`);

/** Roughly how many elements there are, at a hundredth of the cost of parsing them. */
function openingTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const next = xml.charCodeAt(at + 1);
    // Neither a closing tag, nor a comment or declaration, nor an instruction.
    if (next !== 0x2f && next !== 0x21 && next !== 0x3f) count++;
  }
  return count;
}

class Builder {
  readonly tree;
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #limit: number;
  readonly #open: number[] = [];
  readonly #scopes: NameScope[] = [new NameScope()];
  #attributes = 0;
  /** Where the last markup ended, which is where character data begins. */
  #edge = 0;

  constructor(xml: string, limit: number) {
    this.#limit = limit;
    const numbers = (): number[] => [];
    const strings = (): string[] => [];
    this.tree = {
      xml,
      names: strings(),
      parents: numbers(),
      after: numbers(),
      starts: numbers(),
      opens: numbers(),
      ends: numbers(),
      attributeFrom: numbers(),
      attributeNames: strings(),
      attributeValues: strings(),
    };
  }

  run(): void {
    const parser = this.#parser;
    if (openingTags(this.tree.xml) > this.#limit) tooMany(this.#limit);
    parser.on("error", (error) => refuse("XML 有语法错误", `its XML is broken (${error.message.slice(0, 80)})`));
    parser.on("doctype", () =>
      refuse("XML 含有文档类型声明（DTD），正常文档没有", "its XML declares a document type (DTD), which no document does"),
    );
    parser.on("attribute", () => {
      if (++this.#attributes > xmlLimits.attributes) refuse("内容过于庞大", "it holds more attributes than any document");
    });
    parser.on("opentag", (tag) => this.#start(tag));
    parser.on("closetag", () => this.#end());
    parser.on("text", () => this.#text("#text", this.#edge, parser.position - 1));
    parser.on("cdata", () => this.#text("#cdata", this.#edge + 9, parser.position - 3));
    parser.on("comment", () => (this.#edge = parser.position + 1));
    parser.on("processinginstruction", () => (this.#edge = parser.position));
    parser.on("xmldecl", () => (this.#edge = parser.position));
    parser.write(this.tree.xml).close();
    this.tree.attributeFrom.push(this.tree.attributeNames.length);
  }

  #start({ name, attributes }: SaxesTagPlain): void {
    const { xml, attributeNames, attributeValues } = this.tree;
    const scope = (this.#scopes.at(-1) ?? new NameScope()).inside(attributes);
    const end = this.#parser.position;
    const node = this.#node(scope.element(name) ?? unbound(name), xml.lastIndexOf("<", end - 1), end);
    for (const key in attributes) {
      if (isDeclaration(key)) continue;
      const value = attributes[key] ?? "";
      attributeNames.push(scope.attribute(key) ?? unbound(key));
      attributeValues.push(key === "Requires" ? scope.namespaces(value) : value);
    }
    this.#open.push(node);
    this.#scopes.push(scope);
    if (this.#open.length > xmlLimits.depth)
      refuse(`嵌套超过 ${xmlLimits.depth} 层`, `its elements are nested more than ${xmlLimits.depth} deep`);
    this.#edge = end;
  }

  #end(): void {
    const node = this.#open.pop() ?? 0;
    this.#scopes.pop();
    this.#edge = this.#parser.position;
    this.tree.ends[node] = this.#edge;
    this.tree.after[node] = this.tree.names.length;
  }

  #text(name: string, start: number, end: number): void {
    if (this.#open.length === 0) return;
    const node = this.#node(name, start, end);
    this.tree.ends[node] = end;
    this.tree.after[node] = node + 1;
    this.#edge = name === "#cdata" ? end + 3 : end;
  }

  #node(name: string, start: number, open: number): number {
    const { names, parents, after, starts, opens, ends, attributeFrom, attributeNames } = this.tree;
    const node = names.length;
    if (node >= this.#limit) tooMany(this.#limit);
    names.push(name);
    parents.push(this.#open.at(-1) ?? -1);
    after.push(node + 1);
    starts.push(start);
    opens.push(open);
    ends.push(open);
    attributeFrom.push(attributeNames.length);
    return node;
  }
}

const unbound = (name: string): never =>
  refuse("XML 使用了未声明的前缀", `its XML is broken (the prefix of ${name.slice(0, 40)} is not declared)`);
