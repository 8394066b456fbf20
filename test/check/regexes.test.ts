import { RegExpParser, visitRegExpAST, type AST } from "@eslint-community/regexpp";
import { describe, expect, test, vi } from "vitest";
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
  const apart = (one: string): boolean => loose.every((raw) => !new RegExp(`^${raw}$`, "u").test(one));
  return own?.elements.some((one) => signs(one).length > 0 && signs(one).every(apart)) ?? false;
}

/** The signs that one element matches, where they can be counted: 点, [万亿]. */
function signs(one: AST.Element): string[] {
  if (one.type === "Character") return [String.fromCodePoint(one.value)];
  if (one.type !== "CharacterClass" || one.negate) return [];
  const all = one.elements.flatMap((each) => (each.type === "Character" ? [String.fromCodePoint(each.value)] : []));
  return all.length === one.elements.length ? all : [];
}

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

  test("nor does one that the checker puts together when it runs", async () => {
    const built: { readonly source: string; readonly flags: string }[] = [];
    const real = globalThis.RegExp;
    globalThis.RegExp = new Proxy(real, {
      construct(target, [source, flags = ""]: [string | RegExp, string?]) {
        built.push({ source: typeof source === "string" ? source : source.source, flags });
        return new target(source, flags);
      },
    });
    // Read anew: this process may have put its expressions together before.
    vi.resetModules();
    try {
      const { check } = await import("../../src/check/check.js");
      const { loadLibrary } = await import("../../src/node/load-library.js");
      const { contractOf } = await import("./read-text.js");
      check(contractOf("甲方：上海某公司\n乙方：杭州某公司\n第一条 GMV指实付金额。□是 □否"), await loadLibrary(), { asOf: "2026-11-22" });
    } finally {
      globalThis.RegExp = real;
      vi.resetModules();
    }
    expect(built.length).toBeGreaterThan(80);
    expect(built.flatMap(({ source, flags }) => nested(source.replaceAll("/", "\\/").replaceAll("\\\\/", "\\/"), flags))).toEqual([]);
  });

  test("none holds a repetition without limit inside another", () => {
    expect(all.flatMap(({ file, line, source, flags }) => nested(source, flags).map((inner) => `${file}:${line} ${inner}`))).toEqual([]);
  });
});
