import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { sha256 } from "./library-files.js";
import { packageRoot } from "./package-root.js";
import { firstPage } from "./web/first-page.js";
import { stillStyles } from "./web/still-styles.js";
import { antdSheet } from "./web/antd-sheet.js";
import { pdfEngine } from "./web/pdf-engine.js";

/** What the first page may weigh, compressed. */
const limit = 350_000;

/** Part of the build: the pages as hashed files in `dist/web`, one chunk a page, with every style in one sheet. */
const source = join(packageRoot(), "src", "web");
const target = join(packageRoot(), "dist", "web");
const assets = join(target, "assets");
rmSync(target, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
const worker = pdfEngine(target);
const define = { "process.env.NODE_ENV": '"production"', PDF_WORKER: JSON.stringify(worker) };
const plugins: Plugin[] = [stillStyles];

const own = await build({
  entryPoints: [join(source, "look", "sheet.css")],
  bundle: true,
  minify: true,
  write: false,
  target: "es2022",
});
const sheet = Buffer.from(`${await antdSheet(source)}${own.outputFiles[0]?.text ?? ""}`);
const sheetName = `style-${sha256(sheet).slice(0, 8).toUpperCase()}.css`;
writeFileSync(join(assets, sheetName), sheet);

const { metafile } = await build({
  entryPoints: [join(source, "main.tsx")],
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  outdir: assets,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  legalComments: "none",
  metafile: true,
  define,
  plugins,
});

const scripts = firstPage(metafile).map((path) => path.slice(path.lastIndexOf("/") + 1));
const [entry = ""] = scripts;
const page = readFileSync(join(source, "index.html"), "utf8")
  .replace("{{style}}", `/assets/${sheetName}`)
  .replace("{{script}}", `/assets/${entry}`)
  .replace(
    "{{preload}}",
    scripts
      .slice(1)
      .map((name) => `<link rel="modulepreload" href="/assets/${name}">`)
      .join(""),
  );
writeFileSync(join(target, "index.html"), page);
writeFileSync(join(target, "favicon.svg"), readFileSync(join(source, "look", "favicon.svg")));

const weight = [sheet, ...scripts.map((name) => readFileSync(join(assets, name)))].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
process.stdout.write(`${dirname(target).split("/").at(-1) ?? ""}/web: first page ${Math.round(weight / 1000)} kB compressed\n`);
if (weight > limit) throw new Error(`the first page weighs ${weight} bytes compressed, more than ${limit}`);
