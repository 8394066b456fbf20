import { RegExpParser, visitRegExpAST, type AST } from "@eslint-community/regexpp";
import { describe, expect, test } from "vitest";
import { regexesOf } from "./regexes.js";

const unbounded = ({ max }: AST.Quantifier): boolean => max === Number.POSITIVE_INFINITY;

/** The quantifiers without limit that stand inside another one without limit: only they can take exponential time. */
function nested(source: string, flags: string): string[] {
  const found: string[] = [];
  const open: AST.Quantifier[] = [];
  visitRegExpAST(new RegExpParser().parseLiteral(`/${source}/${flags}`), {
    onQuantifierEnter(node) {
      if (!unbounded(node)) return;
      if (open.length > 0 && !separated(open.at(-1), node)) found.push(node.raw);
      open.push(node);
    },
    onQuantifierLeave(node) {
      if (unbounded(node)) open.pop();
    },
  });
  return found;
}

/** `(?:,\d+)*`, `(?:（[^）]*）)*`: each turn of the outer one has a sign of its own that no inner one without limit can match. */
function separated(outer: AST.Quantifier | undefined, inner: AST.Quantifier): boolean {
  const group = outer?.element;
  if (group?.type !== "Group" && group?.type !== "CapturingGroup") return false;
  const own = group.alternatives.find(({ elements }) => elements.some((one) => one === inner));
  const loose = own?.elements.flatMap((one) => (one.type === "Quantifier" && unbounded(one) ? [one.element.raw] : [])) ?? [];
  return (
    own?.elements.some((one) => one.type === "Character" && loose.every((raw) => !new RegExp(`^${raw}$`, "u").test(sign(one)))) ?? false
  );
}

const sign = ({ value }: AST.Character): string => String.fromCodePoint(value);

describe("regular expressions of the checker and the reader", () => {
  const all = regexesOf(["src/check", "src/read", "src/document", "src/base"]);

  test("there are some to look at", () => {
    expect(all.length).toBeGreaterThan(500);
  });

  test("the test knows a bad one", () => {
    expect(nested("(?:a+)+b", "u")).toEqual(["a+"]);
    expect(nested("(?:[ab]*c?)*d", "u")).toEqual(["[ab]*"]);
    expect(nested("a+(?:,b+)*", "u")).toEqual([]);
  });

  test("none holds a repetition without limit inside another", () => {
    expect(all.flatMap(({ file, line, source, flags }) => nested(source, flags).map((inner) => `${file}:${line} ${inner}`))).toEqual([]);
  });
});
