import { unreachable } from "../../base/unreachable.js";
import type { Argument, TextNode } from "./text-node.js";
import { textFunctions, type TextState } from "./text-functions.js";

/** Where a text is being filled: the contract's values at the bottom, the row of each `each` above them. */
interface Frame {
  readonly context: unknown;
  /** Place among the rows: index, first, last. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** Fills a clause's text. Throws for a name that the context lacks: that is a mistake of the library, not of the deal. */
export function printText(text: readonly TextNode[], context: unknown, state: TextState): string {
  return nodes(text, [{ context, row: {} }]);

  function nodes(all: readonly TextNode[], frames: readonly Frame[]): string {
    return all.map((node) => (typeof node === "string" ? node : print(node, frames))).join("");
  }

  function print(node: Exclude<TextNode, string>, frames: readonly Frame[]): string {
    if ("value" in node) {
      const value = valueOf(node.value, frames);
      if (value === null) return "";
      if (typeof value === "string" || typeof value === "number") return String(value);
      throw new Error(`a ${typeof value} is printed by a helper`);
    }
    const value = valueOf(node.argument, frames);
    switch (node.block) {
      case "if":
        return nodes(isTrue(value) ? node.then : node.else, frames);
      case "unless":
        return nodes(isTrue(value) ? node.else : node.then, frames);
      case "each": {
        const rows: readonly unknown[] = Array.isArray(value) ? value : [];
        if (rows.length === 0) return nodes(node.else, frames);
        const last = rows.length - 1;
        return rows
          .map((each, at) => nodes(node.then, [...frames, { context: each, row: { index: at, first: at === 0, last: at === last } }]))
          .join("");
      }
      default:
        return unreachable(node.block);
    }
  }

  function valueOf(argument: Argument, frames: readonly Frame[]): unknown {
    if ("literal" in argument) return argument.literal;
    if ("row" in argument) return found(frames.at(-1)?.row, argument.row);
    if ("path" in argument) return argument.path.reduce(found, frames[frames.length - 1 - argument.up]?.context);
    const helper = textFunctions[argument.call];
    if (helper === undefined) throw new Error(`no helper ${argument.call}`);
    return helper(
      argument.args.map((each) => valueOf(each, frames)),
      state,
    );
  }
}

/** Empty lists, zero, empty text, null and false are false. */
const isTrue = (value: unknown): boolean => Boolean(value) && !(Array.isArray(value) && value.length === 0);

function found(holder: unknown, name: string): unknown {
  if (typeof holder === "object" && holder !== null && Object.hasOwn(holder, name))
    return Object.getOwnPropertyDescriptor(holder, name)?.value;
  throw new Error(`no value named ${name}`);
}
