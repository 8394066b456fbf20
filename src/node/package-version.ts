import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.js";

/** Of this package, as its package.json has it. */
export function packageVersion(): string {
  const read: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  if (typeof read !== "object" || read === null || !("version" in read) || typeof read.version !== "string")
    throw new Error("the package is incomplete: package.json has no version");
  return read.version;
}
