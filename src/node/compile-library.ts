import { UsageError } from "../base/usage-error.js";
import { compileLibrary } from "./load-library.js";

try {
  await compileLibrary();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.text("en")}\n`);
  process.exitCode = 1;
}
