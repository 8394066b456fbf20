import { fdatasyncSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** The part of the wasm module's file system that is mended: streams that have a descriptor of the machine. */
interface StreamOperations {
  fsync?: (stream: { readonly nfd?: number | null }) => number;
}

/**
 * Files of the embedded database that reach the disk when PostgreSQL asks for it. As shipped, the file system of the wasm
 * module has no fsync at all, so that a power loss could lose what was committed. `syncs` counts, for the check at start-up.
 */
export class DurableFiles extends NodeFS {
  syncs = 0;

  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const made = await super.init(...args);
    const mend = (module: object): void => {
      const operations = streamOperations(module);
      if (operations)
        operations.fsync = ({ nfd }) => {
          if (typeof nfd === "number") {
            fdatasyncSync(nfd);
            this.syncs += 1;
          }
          return 0;
        };
    };
    made.emscriptenOpts.preRun = [...[made.emscriptenOpts.preRun ?? []].flat(), mend];
    return made;
  }
}

/** Where the module keeps them moved between releases; undefined when it moved again, which the check at start-up notices. */
function streamOperations(module: object): StreamOperations | undefined {
  const own: unknown = Reflect.get(module, "NODEFS") ?? Reflect.get(reach(reach(module, "FS"), "filesystems"), "NODEFS");
  const operations = reach(own, "stream_ops");
  return Object.keys(operations).length > 0 ? operations : undefined;
}

function reach(from: unknown, name: string): object {
  const found: unknown = typeof from === "object" && from !== null ? Reflect.get(from, name) : undefined;
  return typeof found === "object" && found !== null ? found : {};
}
