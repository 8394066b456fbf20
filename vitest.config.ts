import { BaseSequencer, type TestSpecification } from "vitest/node";
import { configDefaults, defineConfig } from "vitest/config";

/** The walk through the browser is short to read and long to do: begun last, it would leave a core idle for a minute. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId, project }: TestSpecification): number =>
      moduleId.endsWith("/test/web/walks.test.ts") ? 0 : project.name === "edges" ? 1 : 2;
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** Rooms whose tests hold servers, databases, browsers or processes open: each of their files has a process to itself. */
const edges = ["web", "server", "store", "jobs", "cli", "render/pdf"].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      { extends: true, test: { name: "edges", include: edges } },
      // The core is pure: its files share the modules of one process, and what one of them left behind in a module would fail another.
      {
        extends: true,
        test: { name: "core", include: ["test/**/*.test.ts"], exclude: [...configDefaults.exclude, ...edges], isolate: false },
      },
    ],
  },
});
