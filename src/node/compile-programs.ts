import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { packageRoot } from "./package-root.js";

/**
 * Part of the build: each program that a process starts with, as few files instead of hundreds, since a short command spends most
 * of its time on finding and loading them. They take the place of what the compiler wrote; pieces that programs share lie in
 * `dist/pieces`. Packages stay where they are.
 */
const root = packageRoot();
const programs = ["cli/main", "node/isolated/program", "node/isolated/scan-program", "node/batch/batch-worker"];
const pieces = "pieces";
rmSync(join(root, "dist", pieces), { recursive: true, force: true });
await build({
  entryPoints: programs.map((name) => ({ in: join(root, "src", `${name}.ts`), out: name })),
  outdir: join(root, "dist"),
  chunkNames: `${pieces}/[name]-[hash]`,
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node22.12",
  charset: "utf8",
  legalComments: "none",
});
// npm makes a command executable only when it first links it: a later build must leave it so by itself.
chmodSync(join(root, "dist/cli/main.js"), 0o755);
