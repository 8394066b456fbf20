import type { Metafile } from "esbuild";

/** The scripts that the browser loads before it shows anything: the entry first, then what it imports, at any depth, without waiting. */
export function firstPage({ outputs }: Metafile): string[] {
  const entry = Object.entries(outputs).find(([, output]) => output.entryPoint?.endsWith("main.tsx"));
  if (entry === undefined) throw new Error("the build made no entry");
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const one of outputs[path]?.imports ?? []) if (one.kind === "import-statement") visit(one.path);
  };
  visit(entry[0]);
  return [...seen];
}
