import { defineConfig } from "vitest/config";

/** The long tests: fuzzing, whole corpora, every attack on every kind of file. */
export default defineConfig({
  test: { include: ["test/**/*.deep.ts"], testTimeout: 600_000, hookTimeout: 120_000, maxWorkers: 2 },
});
