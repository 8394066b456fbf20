import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Whether a program is on the PATH (or, given as a path, is there). On a build server a missing one fails; elsewhere
 * the test is skipped and says how to enable it.
 */
export function needs(program: string): boolean {
  const places = program.includes("/") ? [program] : (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, program));
  if (places.some(isExecutable)) return true;
  if (process.env["CI"]) throw new Error(`${program} is missing, and on a build server every oracle must run`);
  console.warn(`Skipped: install ${program} to run these tests.`);
  return false;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
