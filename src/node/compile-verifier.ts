import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { verifierHtml } from "../verifier/verifier-html.js";
import { packageRoot } from "./package-root.js";
import { verifierPage } from "./sign/verifier-page.js";

/** Part of the build: the verifier and everything it needs as one HTML file. */
const { outputFiles } = await build({
  entryPoints: [join(packageRoot(), "dist", "verifier", "main.js")],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "ascii",
  write: false,
});
const [program] = outputFiles;
if (program === undefined) throw new Error("the verifier was not built");
writeFileSync(verifierPage(), verifierHtml(program.text));
