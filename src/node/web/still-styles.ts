import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * antd makes its styles while it runs, which a strict CSP forbids and which weighs. Ours are made once, at build (`antd-sheet.ts`);
 * in the pages a component's style hook only names the class that carries the variables, and nothing adds `<style>` elements.
 */
export const stillStyles: Plugin = {
  name: "still-styles",
  setup(build) {
    build.onLoad({ filter: /[\\/]antd[\\/]es[\\/][^\\/]+[\\/]style[\\/][^\\/]+\.js$/ }, ({ path }) =>
      path.includes("config-provider") ? undefined : { contents: stub(readFileSync(path, "utf8")), loader: "js" },
    );
    build.onLoad({ filter: /@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/ }, ({ path }) => ({
      contents: stub(readFileSync(path, "utf8"), 'document.createElement("style")'),
      loader: "js",
    }));
  },
};

/** A module with the same exports, each a function that gives `value`. */
function stub(source: string, value = '["", "cw"]'): string {
  const names = new Set([
    ...[...source.matchAll(/export (?:const|function|let) (\w+)/gu)].map((match) => match[1] ?? ""),
    ...[...source.matchAll(/export \{([^}]*)\}/gu)].flatMap((match) =>
      (match[1] ?? "").split(",").map(
        (one) =>
          one
            .split(/\bas\b/u)
            .at(-1)
            ?.trim() ?? "",
      ),
    ),
  ]);
  names.delete("");
  names.delete("default");
  return [`const same = () => ${value};`, "export default same;", ...[...names].map((name) => `export const ${name} = same;`)].join("\n");
}
