import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = "src/server";
const source = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(root, path), "utf8"))
  .join("\n");
const actions = [...new Set([...source.matchAll(/"((?:[a-z]+)\.(?:[a-z]+))"/gu)].map(([, action = ""]) => action))]
  .filter(
    (action) => source.includes(`action: "${action}"`) || new RegExp(`action: [^\\n]*"${action.replace(".", "\\.")}"`, "u").test(source),
  )
  .concat(["accepted", "dismissed", "open"].map((decision) => `finding.${decision}`));

test("every action that the record can hold is said in words of both languages", () => {
  expect(actions.length).toBeGreaterThan(25);
  const words = readFileSync("src/web/people/action-words.ts", "utf8");
  expect(actions.filter((action) => !words.includes(`"${action}": { zh: `))).toEqual([]);
});
