import { expect, test } from "vitest";
import { readDocument } from "../../src/node/read-document.js";
import { scanner } from "../../src/node/scan/scanner.js";
import { errorsOf } from "../read/scan/errors-of.js";
import { contract } from "./contract.js";
import { fileBytes } from "./files.js";
import { scans } from "./scans.js";

/** What the first page of the printed contract says; the number below it belongs to the page. */
const page = ["澜竹家居　机密文件", ...contract.slice(0, -3)].join("").replaceAll(/\s/gu, "");

test.each(scans)("$file", async ({ file, right }) => {
  const result = await readDocument(fileBytes(file), file, scanner());
  if (!result.ok) throw new Error(result.problems.map(({ seen }) => seen.en).join("\n"));
  const wrong = errorsOf(result.value.contract.text, page);
  console.info(`${file}: ${wrong} of ${page.length} characters wrong, ${(100 * (1 - wrong / page.length)).toFixed(2)} % right`);
  expect(1 - wrong / page.length).toBeGreaterThanOrEqual(right);
});
