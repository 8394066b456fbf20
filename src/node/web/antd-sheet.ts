import { join } from "node:path";
import { build } from "esbuild";

/** The styles of the antd components that the pages use, with our tokens, as one sheet: antd runs once, here, instead of in each browser. */
export async function antdSheet(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(source, "look", "antd-styles.tsx")],
    bundle: true,
    format: "esm",
    platform: "browser",
    jsx: "automatic",
    write: false,
    target: "node22",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const program = outputFiles[0]?.text ?? "";
  const made: unknown = await import(`data:text/javascript;base64,${Buffer.from(program).toString("base64")}`);
  if (typeof made !== "object" || made === null || !("antdStyles" in made) || typeof made.antdStyles !== "string")
    throw new Error("antd made no styles");
  return made.antdStyles;
}
