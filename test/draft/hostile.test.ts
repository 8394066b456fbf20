import fc from "fast-check";
import { describe, expect, test } from "vitest";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { draftFormats } from "../../src/cli/draft-formats.js";
import { plainText } from "../../src/draft/plain-text.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { readDocument } from "../../src/node/read-document.js";
import { fail } from "../library/library-samples.js";
import { randomDraft, type RandomDraft } from "../library/random-deal.js";

const library = await loadLibrary();

/** What somebody may type into a field to make it more than text. */
const hostile = [
  "{{brand.name}} {{{x}}} {{#if a}}b{{/if}}",
  "**粗** _斜_ ~~删~~ `码`",
  "# 标题",
  "1. 项",
  "- 项 + 项",
  "> 引用",
  "| 甲 | 乙 |",
  "[链接](javascript:alert(1)) ![图](x)",
  "<script>alert(1)</script>",
  "<!-- 注 --> <![CDATA[x]]> &lt; &amp; &#x41;",
  "]]> ?> <?xml version='1'?>",
  '#let x = 1; #eval("1") $x^2$ @ref <label>',
  "\\n \\u{41} \\\\ \\*",
  "左\u202e右\u2066里\u200b零",
  "控\u0000\u0007\u001b[31m制",
  "行一\n行二\r\n行三\t表",
  '=HYPERLINK("x")',
  "'单' \"双\" 。，",
  "%PDF-1.7 endobj",
  "constructor __proto__ toString",
];

/** A deal whose every text is one of these, and all of them somewhere. */
function poisoned(): RandomDraft {
  let at = 0;
  const word = fc.constant(0).map(() => hostile[at++ % hostile.length] ?? "");
  let made: RandomDraft | undefined;
  fc.assert(
    fc.property(fc.gen(), (g) => {
      made = randomDraft(library, g, word);
    }),
    { seed: 7, numRuns: 1 },
  );
  return made ?? fail("no deal");
}

const { deal, drafted } = poisoned();
let strangeDraft = drafted;
const bare = (text: string): string => text.replaceAll(/\s/gu, "");
const typed = hostile.map(plainText);

async function written(format: keyof typeof draftFormats): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(deal));
  const made = await draftFormats[format]({ draft: drafted, deal: { name: "deal.json", bytes }, date: "2026-12-01" });
  if (!made.ok) return fail(JSON.stringify(made.problems));
  return typeof made.value === "string" ? new TextEncoder().encode(made.value) : made.value;
}

const text = async (format: keyof typeof draftFormats): Promise<string> => new TextDecoder().decode(await written(format));

const missingIn = (plain: string): string[] => typed.filter((one) => !bare(plain).includes(bare(one)));

test("every hostile text is in the contract, as typed but for what reorders or hides it", () => {
  expect(missingIn(drafted.contract.text)).toEqual([]);
  expect(drafted.contract.text).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069\u200b]/u);
});

describe("arrives as plain text", () => {
  test.each(["docx", "pdf"] as const)("%s", async (format) => {
    const read = await readDocument(await written(format), `deal.${format}`);
    if (!read.ok) return fail(JSON.stringify(read.problems));
    expect(missingIn(read.value.contract.text)).toEqual([]);
  });

  test("md", async () => {
    const tree = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .parse(await text("md"));
    const kinds = new Set<string>();
    const words = (node: { readonly type: string; readonly value?: string; readonly children?: readonly object[] }): string => {
      kinds.add(node.type);
      return (node.value ?? "") + (node.children ?? []).map((child) => words(child as typeof node)).join("");
    };
    expect(missingIn(words(tree as unknown as Parameters<typeof words>[0]))).toEqual([]);
    for (const kind of ["html", "image", "inlineCode", "emphasis", "delete", "blockquote"]) expect(kinds).not.toContain(kind);
  });

  test("html", async () => {
    const page = await text("html");
    const tags = new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/giu)].map(([, name = ""]) => name.toLowerCase()));
    for (const tag of ["script", "label", "img", "iframe"]) expect(tags).not.toContain(tag);
    expect([...page.matchAll(/href="([^"]*)"/gu)].filter(([, target = ""]) => !target.startsWith("#"))).toEqual([]);
    const entities: Readonly<Record<string, string>> = {
      "&lt;": "<",
      "&gt;": ">",
      "&quot;": '"',
      "&#39;": "'",
      "&apos;": "'",
      "&amp;": "&",
    };
    const words = page.replaceAll(/<[^>]*>/gu, "").replaceAll(/&(?:lt|gt|quot|#39|apos|amp);/gu, (entity) => entities[entity] ?? "");
    expect(missingIn(words)).toEqual([]);
  });

  test("json", async () => {
    const read = JSON.parse(await text("json")) as { text: string };
    expect(read.text).toBe(drafted.contract.text);
  });
});

test("a character that no font has is named by the PDF and kept by the rest", async () => {
  const strange = fc.constant("私\ue000域");
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const made = randomDraft(library, g, strange);
      expect(made.drafted.contract.text).toContain("私\ue000域");
      strangeDraft = made.drafted;
    }),
    { seed: 3, numRuns: 1 },
  );
  const made = await draftFormats.pdf({
    draft: strangeDraft,
    deal: { name: "deal.json", bytes: new TextEncoder().encode("{}") },
    date: "2026-12-01",
  });
  expect(made.ok ? [] : made.problems.map(({ seen }) => seen.en)[0]).toMatch(/U\+E000/u);
});
